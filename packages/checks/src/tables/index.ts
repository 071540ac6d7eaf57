export { type ErrorCode, type ErrorCodes, type OpenApiDocument, operationsOf } from "../document.ts";
export {
  commonErrors,
  listCodeKinds,
  listCodeTexts,
  listTemplates,
  ownErrors,
  retryAdvice,
} from "./codes.ts";
export { type InputField, lowerFirst, type OperationModel, readOperation } from "./operation-model.ts";
export { apiTable, operationTable } from "./tables.ts";
export { callTable, itemsTable, readingTable, type WaiterFile } from "./waiter-table.ts";

export { type Files, generateApi, generateTree, staleFiles, strayFiles } from "./generation.ts";
export { type ApiModel, readModel } from "./model.ts";
export type { InputField, OperationModel } from "./operation-model.ts";

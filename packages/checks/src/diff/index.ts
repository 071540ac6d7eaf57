export { bumpOf, type Change, type Impact } from "./change.ts";
export { type Documents, type OperationShape, type ParameterShape, readOperations } from "./contract.ts";
export { diffContracts } from "./diff.ts";
export { type OperationUsage, touches, type Usage } from "./usage.ts";

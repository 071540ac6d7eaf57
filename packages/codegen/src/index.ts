export { type Files, generateApi, generateTree, staleFiles, strayFiles } from "./generation.ts";
export { type ApiModel, type InputField, type OperationModel, readModel } from "./model/model.ts";

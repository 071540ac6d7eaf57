export { type Files, generateApi, generateTree, printModules, staleFiles, strayFiles } from "./generation.ts";
export { type ApiModel, type InputField, type OperationModel, readModel } from "./model/model.ts";

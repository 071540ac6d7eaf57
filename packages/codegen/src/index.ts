export { type Files, generateApi, generateTree, printModules, staleFiles, strayFiles } from "./generation.ts";
export { type ApiModel, readModel } from "./model/index.ts";

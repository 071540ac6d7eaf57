export { type ApiFolder, listApis, readApiFolder } from "./api.ts";
export { addLines, findLine } from "./lines.ts";

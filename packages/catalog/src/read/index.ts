export { type ApiFolder, checkFolder, collectSources, listApis, readApiFolder } from "./api.ts";
export { placeOf } from "./data-file.ts";
export { addLines, findLine } from "./lines.ts";
export { checkOperationFile } from "./operation-files.ts";
export { type Kind, schemaViolations } from "./schema.ts";

export { checkBody, missingBody } from "./body.ts";
export { requireName, suggestName } from "./nearest.ts";
export { remember } from "./remember.ts";
export { type CheckRequest, compileRequest, type Input, type ReadRequest, type RequestReading } from "./request.ts";
export { compileMembers } from "./spelling.ts";
export { createParser } from "./text.ts";

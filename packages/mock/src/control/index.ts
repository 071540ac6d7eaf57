export { checkFaultPlan, controlDocument, controlOperations, findInputViolation } from "./control-document.ts";
export { decodeText } from "./text.ts";
export { readTime } from "./time.ts";

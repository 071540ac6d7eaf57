export { type CompiledOperation, compileOperation } from "./operation.ts";
export { matchPath } from "./path.ts";
export type { CanonicalRequest, CheckRequest, Input, ReadRequest, RequestReading } from "./request.ts";
export type { CheckResponse } from "./response.ts";
export type { Rule } from "./rule.ts";
export { formatViolation, type Violation } from "./violation.ts";

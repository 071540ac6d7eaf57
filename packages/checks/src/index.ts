export type { CanonicalRequest } from "./canonical-request.ts";
export type { Rule } from "./document.ts";
export { isLoopback } from "./loopback.ts";
export { type CompiledOperation, compileOperation } from "./operation.ts";
export { matchPath } from "./path.ts";
export { suggestName } from "./request/nearest.ts";
export type { CheckRequest, Input, ReadRequest, RequestReading } from "./request/request.ts";
export type { CheckResponse } from "./response.ts";
export { formatViolation, type Violation } from "./violation.ts";

export type { CanonicalRequest } from "./canonical-request.ts";
export { type Rule, saysSuccess } from "./document.ts";
export { isLoopback } from "./loopback.ts";
export { type CompiledOperation, type CompiledRequests, compileOperation, compileRequests } from "./operation.ts";
export { matchPath } from "./path.ts";
export type { CheckRequest, Input, ReadRequest, RequestReading } from "./request/index.ts";
export { remember, suggestName } from "./request/index.ts";
export type { CheckResponse } from "./response.ts";
export { formatViolation, type Violation } from "./violation.ts";

export type { Exchange, RecordedResponse } from "./exchange.ts";
export { type Finding, formatFinding } from "./finding.ts";
export { type Coverage, createVerifier, type Verifier } from "./verify.ts";

export { type Finding, formatFinding } from "../findings/finding.ts";
export type { Exchange, RecordedResponse } from "./exchange.ts";
export { type Coverage, createVerifier, type Verifier } from "./verify.ts";

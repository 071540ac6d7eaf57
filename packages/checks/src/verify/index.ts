export { type Contract, readContract } from "./contracts.ts";
export type { Exchange, RecordedResponse } from "./exchange.ts";
export { type Finding, type Found, formatFinding, toFound, unlistedCode } from "./finding.ts";
export { findCode, parseJson } from "./places.ts";
export { type Coverage, createVerifier, type Verifier } from "./verify.ts";

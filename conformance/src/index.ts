export { type Candidate, type Claim, checkCall, checkClaim, claims, type MockPeer } from "./cells.ts";
export { documentedFacts } from "./documented-facts.ts";
export { compareFacts, type Facts } from "./facts.ts";
export { type KnownGap, readKnownGaps } from "./known-gaps.ts";
export {
  casesOnDisk,
  createMatrix,
  formatMarkdown,
  formatTerminal,
  type Matrix,
  type MatrixRow,
  takeCensus,
  type Verdict,
} from "./matrix.ts";
export { specFacts } from "./spec-facts.ts";
export {
  type Client,
  type ClientError,
  loadSubject,
  type OperationSubject,
  type Subject,
  testCredentials,
} from "./subject.ts";
export { authenticationHeaders, clientInput, wireRequest } from "./wire.ts";

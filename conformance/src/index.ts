export {
  type ApiUnderTest,
  type Client,
  type ClientError,
  loadApiUnderTest,
  type OperationUnderTest,
  testCredentials,
} from "./api-under-test.ts";
export type { CaseUnderTest, MockTarget } from "./behaviour/index.ts";
export {
  type Behaviour,
  type Claim,
  checkCall,
  checkClaim,
  claims,
  type Discrepancy,
  formatDiscrepancy,
} from "./behaviour/index.ts";
export { type CodeRow, formatCodes, listCodes } from "./codes.ts";
export {
  type ApiCoverage,
  checkCoverage,
  countCoverage,
  formatCoverage,
  readCoverage,
  readCoverageExceptions,
} from "./coverage/index.ts";
export { documentedFacts } from "./documented-facts.ts";
export { compareFacts, type Facts } from "./facts.ts";
export { type FlowReport, type FlowUnderTest, listFlows, reportFlows, withPoints } from "./flows/index.ts";
export { type KnownGap, readKnownGaps } from "./known-gaps.ts";
export {
  casesOnDisk,
  createMatrix,
  formatMarkdown,
  formatSummary,
  formatTerminal,
  type Matrix,
  type MatrixRow,
  takeCensus,
  type Verdict,
  wrapText,
} from "./matrix.ts";
export { specFacts } from "./spec-facts.ts";
export { measureTypes, type TypeStrength } from "./types/index.ts";
export { authenticationHeaders, clientInput, wireRequest } from "./wire-request.ts";

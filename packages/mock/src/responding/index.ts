export { compileErrorStatus } from "./error-status.ts";
export { type EvidenceWanted, insistOnEvidence } from "./evidence.ts";
export { loadOperation, type MockOperation } from "./operation.ts";
export { type Preference, readPreference, tellPreference } from "./preference.ts";
export type { Prism } from "./prism.ts";
export { respond, type SuppliedResponse } from "./respond.ts";

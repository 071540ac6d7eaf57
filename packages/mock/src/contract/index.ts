export {
  type Api,
  type Case,
  type DocumentParameter,
  type MockDocument,
  readDocuments,
  type SuccessMembers,
  type ViolationRow,
} from "./document.ts";
export { createApiChooser, createHostFinder, listHosts } from "./host.ts";
export { composeCode, findCode, findListed, type ListedCodes, listCodes } from "./listed-code.ts";
export { isLoopback, isLoopbackOrigin, readHostname } from "./loopback.ts";
export { explainViolation } from "./reason.ts";
export { type RequestViolation, refuse, type Words } from "./refusal.ts";
export { explainRegion, type Location, type RegionOfApi, type Regions, readRegions } from "./region.ts";
export {
  type Delivery,
  type Evidence,
  type MockResponse,
  originHeaders,
  problemResponse,
  refuseStranger,
  type Source,
} from "./response.ts";
export type {
  Comparison,
  Effect,
  Filter,
  ListedResources,
  Phase,
  Refusal,
  RefusedWhen,
  ResourceKind,
  ResourceReference,
  Scenario,
  Scenarios,
  StatefulOperation,
} from "./scenario-file.ts";
export { type CredentialsCheck, compileSecurity } from "./security.ts";

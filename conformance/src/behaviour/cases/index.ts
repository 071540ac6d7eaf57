export type { CaseUnderTest, MockTarget } from "./case-under-test.ts";
export { type Claim, checkCall, checkClaim, claims } from "./claims.ts";

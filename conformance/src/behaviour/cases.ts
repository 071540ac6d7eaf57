import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { type Behaviour, createFindings } from "./behaviour.ts";
import { checkClaim, claims } from "./cases/index.ts";

/** The claims of the matrix, each as a behaviour that tries every case. */
export const caseBehaviours: readonly Behaviour[] = claims.map((claim) => ({
  name: `cases: ${claim}`,
  async run(api, operation) {
    // The requests of the matrix are made from the documents alone, and nothing signs them.
    const mock = { endpoint: "https://mock.invalid", fetch: api.createMock({ auth: "present" }) };
    const findings = createFindings(operation);
    for (const tested of listCases(api, operation)) findings.add(await checkClaim(claim, tested, mock));
    return findings.list();
  },
}));

/** The cases of an operation, with all that a check of one needs. */
export function listCases(api: ApiUnderTest, operation: OperationUnderTest) {
  return Object.entries(operation.cases).map(([name, example]) => ({ api, operation, name, case: example }));
}

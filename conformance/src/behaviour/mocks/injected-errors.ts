import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { documentedCode } from "../../expected-outcome.ts";
import { type Behaviour, createFindings, likelyFirst } from "../behaviour.ts";
import { type DocumentedCode, documentedCodes, documentedRequests, envelopeFaults } from "../documented/index.ts";
import { askMock, endpoint, mockOf } from "../mock-under-test.ts";

/** A mock that is told to fail with a listed code does so, with each of its statuses, whether or not a case shows it. */
export const injectedErrors: Behaviour = {
  name: "injected errors",
  async run(api, operation) {
    const findings = createFindings(operation);
    const listed = documentedCodes(api, operation).filter(({ status, message }) => status >= 400 && !message);
    const codes = likelyFirst(listed, ({ code }) => [code]);
    const inject = createInjector(api, operation, codes);
    for (const { code, status, source } of codes) {
      const place = `error ${code} with status ${status}`;
      const expected = { status, code, evidence: "inferred", faults: [] };
      findings.compare({ place, source, seen: await inject(), expected });
    }
    return findings.list();
  },
};

// One mock for all: each of its calls meets the next fault.
function createInjector(api: ApiUnderTest, operation: OperationUnderTest, codes: readonly DocumentedCode[]) {
  const rules = codes.map(({ code, status }, at) => ({ nth: at + 1, fault: { kind: "error" as const, code, status } }));
  const match = { operation: operation.operationId };
  const faults = { rules: rules.map((rule) => ({ match, ...rule })) };
  const mock = mockOf(api, { stateful: false, journalLimit: 1, faults });
  const [request] = documentedRequests(api, operation);
  return async () => {
    if (!request) throw new Error(`${operation.operationId} has no documented request`);
    const { status, text, headers } = await askMock(mock, operation, request.wire);
    const response = { status, body: JSON.parse(text) };
    return {
      status,
      code: documentedCode({ response } as Parameters<typeof documentedCode>[0]),
      evidence: headers.get("x-facsimile-evidence"),
      faults: envelopeFaults(response.body, new URL(endpoint).host),
    };
  };
}

import type { ApiUnderTest, OperationUnderTest } from "../../api-under-test.ts";
import { testCredentials } from "../../api-under-test.ts";
import { documentedCode, isSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { listCases } from "../cases.ts";

/** Where sources give a service's errors several statuses, the mock gives any, and the client takes each for the error. */
export const errorStatuses: Behaviour = {
  name: "error statuses",
  async run(api, operation) {
    const { document } = operation;
    const { statuses = [] } = (document["x-facsimile-error-statuses"] ?? {}) as { statuses?: readonly number[] };
    const findings = createFindings(operation);
    const gateway = Object.keys(api.folder.protocol.errors);
    const errors = listCases(api, operation).filter(
      ({ case: one }) => !isSuccess(document, one) && isOwn(one.response.body, gateway),
    );
    for (const status of statuses)
      for (const { name, case: example } of errors) {
        const source = `documented/${operation.operationId}.yaml cases.${name}`;
        const expected = { statuses: [status], code: documentedCode(example) };
        const seen = await call(api, operation, status, name, clientInput(example));
        findings.compare({ place: `case ${name} with status ${status}`, source, seen, expected });
      }
    return findings.list();
  },
};

async function call(api: ApiUnderTest, { method }: OperationUnderTest, status: number, name: string, input: object) {
  const mock = api.createMock({ auth: "present", errorStatus: { [api.id]: status } });
  const statuses: number[] = [];
  const fetch = async (...given: Parameters<typeof globalThis.fetch>) => {
    const response = await mock(...given);
    statuses.push(response.status);
    return response;
  };
  const options = { endpoint: "https://mock.invalid", credentials: testCredentials(api), fetch, retry: false };
  // An error of a copy may leave open what became of it.
  const code = await api
    .createClient(options)
    [method]?.(input, { headers: { prefer: `example=${name}` } })
    .then(
      ({ error }) => error?.code,
      (unknown: { cause?: { code?: string } }) => unknown.cause?.code,
    );
  return { statuses, code };
}

function isOwn(body: unknown, gateway: readonly string[]): boolean {
  const { error_code = "" } = (body ?? {}) as { error_code?: string };
  return error_code !== "" && !gateway.includes(error_code);
}

import type { Case } from "@facsimile/catalog";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { documentedCode, isSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { listCases } from "../cases.ts";
import { describeError, sourceOf } from "../documented/index.ts";
import { endpoint, mockOf } from "../mock-under-test.ts";

/** An error that the mock gives has every member of its envelope, and the text that its page lists for the code; the client tells both. */
export const errorTexts: Behaviour = {
  name: "error texts",
  async run(api, operation) {
    const findings = createFindings(operation);
    // What no source prints may be without a text.
    const errors = listCases(api, operation).filter(
      ({ case: { provenance, response }, case: one }) =>
        !isSuccess(operation.document, one) && (provenance !== "assumed" || response.status >= 300),
    );
    const receive = createReceiver(api, operation);
    for (const { name, case: example } of errors) {
      const source = sourceOf(api, operation);
      const { body, told = "" } = await receive(name, clientInput(example));
      const { text, missing } = describeError(body) ?? { text: undefined, missing: ["a code"] };
      findings.compare({ place: `case ${name}, members that are missing`, source, seen: missing, expected: [] });
      findings.compare({
        place: `case ${name}, text of the client`,
        source,
        seen: told.includes(String(text)),
        expected: true,
      });
      const row = rowOf(operation, name, example);
      // Where the page has no text for its code, a text would be made up.
      if (row) findings.compare({ place: `case ${name}, pattern`, source, seen: row.isTaken, expected: true });
      if (row && example.provenance !== "assumed")
        findings.compare({ place: `case ${name}, text`, source, seen: text, expected: row.text });
    }
    return findings.list();
  },
};

interface PageRow {
  readonly text: string | undefined;
  /** Of a family of codes: whether its pattern takes the code. */
  readonly isTaken: boolean;
}

// A response that comes from another source than the row of its code has the text of that one.
function rowOf({ contract }: OperationUnderTest, name: string, example: Case): PageRow | undefined {
  const code = documentedCode(example) ?? "";
  const matches = Object.entries(contract.errors).flatMap(([template, row]) => {
    const [before = "", after] = template.split("%s");
    const isOf = after === undefined ? template === code : code.startsWith(before) && code.endsWith(after);
    return isOf ? [{ row, word: code.slice(before.length, code.length - (after ?? "").length) }] : [];
  });
  const own = [contract.responsesPrinted[contract.cases[name]?.response ?? ""]?.source ?? []].flat();
  const [found] = matches.filter(
    ({ row }) => own.length === 0 || [row.source ?? []].flat().some((one) => own.includes(one)),
  );
  if (!found) return undefined;
  const { pattern = "", message } = found.row;
  return { text: message?.replaceAll("%s", found.word), isTaken: new RegExp(pattern).test(code) };
}

interface Failure {
  readonly message: string;
  readonly cause?: Failure;
}

function createReceiver(api: ApiUnderTest, { method }: OperationUnderTest) {
  const mock = mockOf(api, { stateful: false });
  let body: unknown;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await mock(input, init);
    body = await response.clone().json();
    return response;
  };
  const client = api.createClient({ endpoint, fetch, retry: false, credentials: testCredentials(api) });
  return async (name: string, input: object): Promise<{ body: unknown; told?: string }> => {
    const error = await client[method]?.(input, { headers: { prefer: `example=${name}` } }).then(
      (result): Failure | undefined => result.error as unknown as Failure,
      (thrown: Failure) => thrown.cause,
    );
    return { body, ...(error && { told: error.message }) };
  };
}

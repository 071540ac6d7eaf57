import { type Fact, type OpenApiDocument, operationsOf } from "@facsimile/catalog";
import { compileOperation, type Violation } from "@facsimile/checks";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../api-under-test.ts";
import { findSuccess } from "../expected-outcome.ts";
import { clientInput } from "../wire-request.ts";
import { type Behaviour, createFindings, type Findings, likelyFirst } from "./behaviour.ts";
import {
  documentedDocument,
  listEnvelopes,
  probeResponses,
  type ResponseProbe,
  remember,
  saysSuccess,
  sourceOf,
} from "./documented/index.ts";

/** A response with one value at a documented limit, or without one of its documented members. */
interface DocumentedResponse extends ResponseProbe {
  readonly fact: Fact | undefined;
  /** What is documented to be wrong with it. */
  readonly violations: () => readonly Violation[];
  /** What is documented to be wrong with it in each envelope. */
  readonly verdict: () => string;
}

/** Checks accept and refuse the values of every documented member of a response, and its absence, as documented. */
export const responseRows: Behaviour = {
  name: "response rows",
  run: async (api, operation) => {
    const verdictOf = createVerdict(operation.document);
    const findings = createFindings(operation);
    for (const response of documentedResponses(api, operation))
      compare(findings, api, operation, response, { seen: verdictOf(response), expected: response.verdict() });
    return findings.list();
  },
};

/** The client returns every value that is documented, and takes no response without a mandatory member for a success, totals of lists aside. */
export const readRows: Behaviour = {
  name: "read rows",
  run: async (api, operation) => {
    const read = createReader(api, operation);
    const findings = createFindings(operation);
    for (const response of documentedResponses(api, operation).filter((one) => isRead(operation, one))) {
      const isNone = response.violations().length > 0 && !lacksTotal(operation, response);
      const expected = isNone ? "no data" : dataOf(operation, response);
      compare(findings, api, operation, response, { seen: await read(response), expected });
    }
    return findings.list();
  },
};

// Without its total, a list goes on until a page is short.
function lacksTotal({ document }: OperationUnderTest, { what, row }: DocumentedResponse): boolean {
  const [entry] = operationsOf(document);
  const pagination = entry?.operation["x-facsimile-pagination"] as { readonly total?: string } | undefined;
  return what === "absent" && pagination?.total === `/${row}`;
}

// What tells a success stands in the first two levels of a body. Without its members, a response is none, whatever the table says.
function isRead(
  { contract }: OperationUnderTest,
  { status, row, what, value, violations }: DocumentedResponse,
): boolean {
  if (!status.startsWith("2") || row.includes("*") || row.split(".").length > 2) return false;
  if (what === "absent") return !row.includes(".") && contract.responses[status]?.[row]?.mandatory === true;
  const isComplete = row !== "" || what === "complete" || what === "as printed";
  return what !== "{}" && isComplete && violations().length === 0 && saysSuccess(contract, value);
}

const listed = new WeakMap<OperationUnderTest, readonly DocumentedResponse[]>();

// Members that only the spec has are tried as well.
function documentedResponses(api: ApiUnderTest, operation: OperationUnderTest): readonly DocumentedResponse[] {
  const known = listed.get(operation) ?? listResponses(api, operation);
  listed.set(operation, known);
  return likelyFirst(known, ({ row }) => row.split("."));
}

function listResponses(api: ApiUnderTest, operation: OperationUnderTest): DocumentedResponse[] {
  const { responses, describe } = ownResponses(api, operation);
  const nameOf = ({ status, row, what }: ResponseProbe) => `${status} ${row} ${what}`;
  const own = new Set(responses.map(nameOf));
  return [
    ...responses,
    ...specResponses(api, operation)
      .filter((one) => !own.has(nameOf(one)))
      .map(describe),
  ];
}

const specResponses = remember((_, operation) => probeResponses(operation.document, operation));

const ownResponses = remember(({ folder }: ApiUnderTest, operation: OperationUnderTest) => {
  const { operationId, contract, document } = operation;
  const { http, responses, rules } = contract;
  const oracle = documentedDocument(operationId, { http, responses, rules }, folder, document.info.version);
  const { checkResponse } = compileOperation(oracle);
  const verdictOf = createVerdict(oracle);
  const describe = (tried: ResponseProbe): DocumentedResponse => ({
    ...tried,
    fact: responses[tried.status]?.[tried.row],
    violations: once(() => checkResponse(Number(tried.status), tried.value)),
    verdict: once(() => verdictOf(tried)),
  });
  return { describe, responses: probeResponses(oracle, operation).map(describe) };
});

// Bodies are large, and often the first response shows what is wrong.
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function createReader(api: ApiUnderTest, { method, cases, document }: OperationUnderTest) {
  let given = new globalThis.Response();
  const fetch = async () => given;
  const options = { endpoint: "https://conformance.invalid", credentials: testCredentials(api), fetch, retry: false };
  const client = api.createClient(options);
  const example = findSuccess(document, cases);
  return async ({ status, value, header }: DocumentedResponse): Promise<unknown> => {
    const headers = { "content-type": "application/json", ...(header as Record<string, string>) };
    given = new globalThis.Response(value === undefined ? null : JSON.stringify(value), {
      status: Number(status),
      headers,
    });
    const result = await client[method]?.(example ? clientInput(example) : {}).catch(() => undefined);
    return result && !result.error ? result.data : "no data";
  };
}

// The body, joined by the headers that are part of the result.
function dataOf({ contract }: OperationUnderTest, { status, value, header = {} }: DocumentedResponse): unknown {
  const rows = Object.entries(contract.responses[status] ?? {}).filter(
    ([name, { result }]) => result && name in header,
  );
  if (rows.length === 0) return value;
  return { ...(value as object | undefined), ...Object.fromEntries(rows.map(([name]) => [name, header[name]])) };
}

// An error may come in several envelopes, each of which has to keep and break its limits by itself. A success has one.
function createVerdict(document: OpenApiDocument) {
  const checks = listEnvelopes(document).map((one) => compileOperation(one).checkResponse);
  return ({ status, value, sent }: Pick<ResponseProbe, "status" | "value" | "sent">): string =>
    checks
      .slice(0, Number(status) < 300 ? 1 : undefined)
      .map((check) => namesOf(check(Number(status), value, sent && new Headers(sent))))
      .join("; ");
}

function compare(
  findings: Findings,
  api: ApiUnderTest,
  operation: OperationUnderTest,
  { status, row, what, fact }: DocumentedResponse,
  values: { readonly seen: unknown; readonly expected: unknown },
): void {
  const place = `responses.${status}${row && `.${row}`} ${what}`;
  findings.compare({ place, source: sourceOf(api, operation, fact), ...values });
}

function namesOf(violations: readonly Violation[]): string {
  if (violations.length === 0) return "accepted";
  const names = new Set(violations.map(({ name, keyword }) => `${name} ${keyword}`));
  return `refused: ${[...names].sort().join(", ")}`;
}

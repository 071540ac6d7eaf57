import { isDeepStrictEqual } from "node:util";
import { type CanonicalRequest, compileOperation } from "@facsimile/checks";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../api-under-test.ts";
import { clientInput } from "../wire-request.ts";
import { type Behaviour, createFindings, likelyFirst } from "./behaviour.ts";
import { type DocumentedRequest, documentedRequests, sourceOf } from "./documented/index.ts";
import { askMock, mockOf } from "./mock-under-test.ts";
import { readRequest } from "./sent-request.ts";

type Verdict = (request: DocumentedRequest) => unknown | Promise<unknown>;

/** At every documented limit, checks accept and refuse as documented, and name the field. */
export const checkedLimits: Behaviour = {
  name: "checked limits",
  run: (api, operation) => {
    const { checkRequest } = compileOperation(operation.document);
    const seen: Verdict = ({ wire, pathValues }) => namesOf(checkRequest(wire, pathValues));
    return compare(api, operation, seen, ({ violations }) => namesOf(violations));
  },
};

/** At every documented limit, the client refuses, or sends what is documented. */
export const clientLimits: Behaviour = {
  name: "client limits",
  run: (api, operation) => {
    const call = createCall(api, operation);
    const [first] = documentedRequests(api, operation);
    // Where one input goes to two places, it cannot be wrong in one of them only.
    const isTold = ({ request, isSendable, violations }: DocumentedRequest) =>
      (isSendable || violations.length > 0) &&
      (request === first?.request || !isDeepStrictEqual(inputOf(request), first && inputOf(first.request)));
    const seen: Verdict = (request) => call(request);
    const expected: Verdict = ({ violations, wire }) => (violations.length > 0 ? "refused" : describeSent(wire, wire));
    return compare(api, operation, seen, expected, isTold);
  },
};

/** At every documented limit, the mock accepts and refuses as documented. */
export const mockLimits: Behaviour = {
  name: "mock limits",
  run: (api, operation) => {
    const mock = mockOf(api, { stateful: false });
    const seen: Verdict = async ({ wire }) =>
      (await askMock(mock, operation, wire)).isRefused ? "refused" : "accepted";
    const expected: Verdict = ({ violations }) => (violations.length > 0 ? "refused" : "accepted");
    return compare(api, operation, seen, expected, ({ isSendable }) => isSendable);
  },
};

async function compare(
  api: ApiUnderTest,
  operation: OperationUnderTest,
  see: Verdict,
  expect: Verdict,
  isTold: (request: DocumentedRequest) => boolean = () => true,
) {
  const requests = likelyFirst(documentedRequests(api, operation).filter(isTold), ({ row }) => row.split("."));
  const findings = createFindings(operation);
  for (const request of requests) {
    const [seen, expected] = differing(await see(request), await expect(request));
    const place = `request${request.row && `.${request.row}`} ${request.what}`;
    const source = sourceOf(api, operation, operation.contract.request[request.row]);
    findings.compare({ place, source, expected, seen });
  }
  return findings.list();
}

// Of two requests, the parts that differ.
function differing(seen: unknown, expected: unknown): [unknown, unknown] {
  if (typeof seen !== "object" || typeof expected !== "object") return [seen, expected];
  const [left, right] = [seen, expected] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const parts = Object.keys(right).filter((part) => !isDeepStrictEqual(left[part], right[part]));
  const without = (own: unknown, other: unknown) =>
    Array.isArray(own) && Array.isArray(other) ? own.filter((one) => !other.includes(one)) : own;
  const pick = (from: typeof left, other: typeof left) =>
    Object.fromEntries(parts.map((part) => [part, without(from[part], other[part])]));
  return [pick(left, right), pick(right, left)];
}

function namesOf(violations: DocumentedRequest["violations"]): string {
  const names = new Set(violations.map(({ in: place, name, keyword }) => `${place} ${name} ${keyword}`));
  return names.size === 0 ? "accepted" : `refused: ${[...names].sort().join(", ")}`;
}

const inputOf = (request: DocumentedRequest["request"]) =>
  clientInput({ request } as Parameters<typeof clientInput>[0]);

function createCall(api: ApiUnderTest, { method }: OperationUnderTest) {
  let sent: CanonicalRequest | undefined;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent = await readRequest(input, init);
    return new Response("{}", { headers: { "content-type": "application/json" } });
  };
  const endpoint = "https://conformance.invalid";
  const options = { endpoint, credentials: testCredentials(api), fetch, retry: false, validate: "documented" };
  const client = api.createClient(options);
  return async ({ request, wire, violations }: DocumentedRequest): Promise<unknown> => {
    sent = undefined;
    const field = await client[method]?.(inputOf(request)).then(
      () => undefined,
      (error: { name: string; field?: string }) => (error.name === "InputError" ? (error.field ?? "") : undefined),
    );
    if (field !== undefined) return isNamed(field, violations) ? "refused" : `refused at ${field}`;
    return sent ? describeSent(sent, wire) : "not sent";
  };
}

// Checks name a parameter as a whole, wherever in its value the fault lies; a field that is left out may break a rule, too.
function isNamed(given: string, violations: DocumentedRequest["violations"]): boolean {
  const field = given.replaceAll(/\[(\d+)\]/g, ".$1");
  const [top] = field.split(".");
  return violations.some(({ in: place, name }) => (place === "body" || name !== top ? name : field) === field);
}

// Of the headers, those that are documented.
function describeSent({ method, path, query, headers, body }: CanonicalRequest, wire: CanonicalRequest): object {
  const documented = Object.keys(wire.headers).map((name) => [name, headers[name]]);
  const pairs = query.map(([name, value]) => `${name}=${value}`).sort();
  return {
    method,
    path,
    query: pairs,
    headers: Object.fromEntries(documented),
    body: body === "" ? "" : JSON.parse(body),
  };
}

import { isDeepStrictEqual } from "node:util";
import type { Case } from "@facsimile/catalog";
import { type CanonicalRequest, compileOperation, formatViolation, type Violation } from "@facsimile/checks";
import { type ApiUnderTest, type ClientError, type OperationUnderTest, testCredentials } from "./api-under-test.ts";
import type { Discrepancy } from "./behaviour/behaviour.ts";
import { readRequest } from "./behaviour/sent-request.ts";
import { documentedCode, expectedData, isInDoubt, isSuccess } from "./expected-outcome.ts";
import { authenticationHeaders, clientInput, waysToAuthenticate, wireRequest } from "./wire-request.ts";

/** The six claims about every case, in the order of the matrix. */
export const claims = [
  "schema",
  "client sends",
  "client understands",
  "mock accepts",
  "mock responds",
  "mock by default",
] as const;

export type Claim = (typeof claims)[number];

/** Where the mock is: in process or behind a port. */
export interface MockTarget {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
}

/** One case of one operation, with all that its claims need. */
export interface CaseUnderTest {
  readonly api: ApiUnderTest;
  readonly operation: OperationUnderTest;
  readonly name: string;
  readonly case: Case;
}

type Fault = Pick<Discrepancy, "place" | "expected" | "seen">;

/** Checks one claim about one case; returns what is wrong, nothing if the claim holds. */
export async function checkClaim(claim: Claim, tested: CaseUnderTest, mock: MockTarget): Promise<Discrepancy[]> {
  return (await findFaults(claim, tested, mock)).map((fault) => locate(tested, fault, `: ${claim}`));
}

function locate({ operation, name }: CaseUnderTest, { place, ...values }: Fault, claim = ""): Discrepancy {
  const { operationId } = operation;
  const source = `documented/${operationId}.yaml cases.${name}`;
  return { operationId, place: `case ${name}${claim}: ${place}`, source, ...values };
}

async function findFaults(claim: Claim, tested: CaseUnderTest, mock: MockTarget): Promise<Fault[]> {
  switch (claim) {
    case "schema":
      return checkSchema(tested);
    case "client sends":
      return checkSent(tested);
    case "client understands":
      return checkUnderstood(tested, cannedFetch(tested.case));
    case "mock accepts":
      return checkAccepted(tested, await askMock(tested, mock));
    case "mock responds":
      return checkResponse(tested, await askMock(tested, mock));
    case "mock by default":
      return checkDefault(tested, await askMock(tested, mock, {}));
  }
}

/** Calls the mock with the generated client, its options if need be, and compares what the client makes of the response. */
export async function checkCall(tested: CaseUnderTest, mock: MockTarget, options: object = {}): Promise<Discrepancy[]> {
  const faults = await checkUnderstood(tested, mock.fetch, { endpoint: mock.endpoint, ...options });
  return faults.map((fault) => locate(tested, fault));
}

function checkSchema({ operation, case: example }: CaseUnderTest): Fault[] {
  const compiled = compileOperation(operation.document);
  const path = Object.fromEntries(
    Object.entries(example.request.path ?? {}).map(([key, value]) => [key, String(value)]),
  );
  const request = compiled.checkRequest(wireRequest(operation.document, example), path);
  const response = compiled.checkResponse(example.response.status, example.response.body);
  const listed = { request, response };
  return Object.entries(listed).flatMap(([place, found]) => found.flatMap((one) => broken(place, one)));
}

async function checkSent(tested: CaseUnderTest): Promise<Fault[]> {
  const requests: CanonicalRequest[] = [];
  await callClient(tested, async (input, init) => {
    requests.push(await readRequest(input, init));
    return cannedFetch(tested.case)(input, init);
  });
  const [sent, ...more] = requests;
  if (!sent || more.length > 0) return differ("requests sent", requests.length, 1);
  const expected = wireRequest(tested.operation.document, tested.case);
  return [
    ...differ("method", sent.method, expected.method),
    ...differ("path", sent.path, expected.path),
    ...differ("query", sortPairs(sent.query), sortPairs(expected.query)),
    ...differ("body", parse(sent.body), parse(expected.body)),
    ...Object.entries(expected.headers).flatMap(([header, value]) =>
      differ(`header ${header}`, sent.headers[header], value),
    ),
    ...missingAuthentication(tested, sent),
  ];
}

async function checkUnderstood(
  tested: CaseUnderTest,
  fetch: typeof globalThis.fetch,
  options: object = {},
): Promise<Fault[]> {
  const { operation, case: example } = tested;
  const { status } = example.response;
  const { data, error, response, unknown } = await callClient(tested, fetch, options);
  if (isSuccess(operation.document, example)) {
    if (error) return differ("error of a success", `${error.name} ${error.code}`, undefined);
    return differ("data", data, expectedData(operation.document, example));
  }
  if (isInDoubt(operation.document, example))
    return [
      ...differ("unknown", unknown?.name, "OutcomeUnknown"),
      ...differ("code of the unknown's cause", unknown?.cause?.code, documentedCode(example)),
      ...differ("status of the unknown's cause", unknown?.cause?.status, status),
    ];
  if (!error) return differ("error", data, `ApiError ${documentedCode(example)}`);
  return [
    ...differ("code", error.code, documentedCode(example)),
    ...differ("status", error.status, status),
    ...differ("response", response?.status, status),
    ...differ("error", error.name, "ApiError"),
  ];
}

function checkAccepted({ name }: CaseUnderTest, given: MockResponse): Fault[] {
  const seen = given.headers.get("x-facsimile-case") ?? `${given.status} ${given.text.slice(0, 300)}`;
  return differ("case of the response", seen, name);
}

function checkResponse({ case: { response, evidence } }: CaseUnderTest, given: MockResponse): Fault[] {
  return [
    ...differ("status", given.status, response.status),
    ...differ("body", parse(given.text), response.body),
    ...differ("x-facsimile-evidence", given.headers.get("x-facsimile-evidence"), evidence),
    ...Object.entries(response.header ?? {}).flatMap(([name, value]) =>
      differ(`header ${name}`, given.headers.get(name), String(value)),
    ),
  ];
}

interface MockResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

// Without a preference the mock responds from what it holds, or with a documented example, and keeps the contract.
function checkDefault({ operation }: CaseUnderTest, { status, text, headers }: MockResponse): Fault[] {
  const source = headers.get("x-facsimile-source");
  const name = headers.get("x-facsimile-case") ?? "";
  const documented = operation.cases[name]?.response;
  const violations = compileOperation(operation.document).checkResponse(status, parse(text));
  return [
    ...violations.flatMap((violation) => broken("response", violation)),
    ...(source === "state" || source === "example" ? [] : differ("source", source, "state or example")),
    ...(source === "example" ? differ(`body of case ${name}`, parse(text), documented?.body) : []),
  ];
}

// The request is built from the document, so no error of our client can hide one of the mock.
async function askMock(
  { operation, name, case: example }: CaseUnderTest,
  mock: MockTarget,
  preference: object = { prefer: `code=${example.response.status}, example=${name}` },
): Promise<MockResponse> {
  const { method, path, query, headers, body } = wireRequest(operation.document, example);
  const url = new URL(path, mock.endpoint);
  url.search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const all = { ...headers, ...authenticationHeaders(operation.document), ...preference };
  const response = await mock.fetch(url, { method, headers: all, ...(body && { body }) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function callClient(
  { api, operation, name, case: example }: CaseUnderTest,
  fetch: typeof globalThis.fetch,
  options: object = {},
) {
  const defaults = { endpoint: "https://conformance.invalid", credentials: testCredentials(api), retry: false };
  const client = api.createClient({ ...defaults, fetch, ...options });
  const method = client[operation.method];
  if (!method) throw new Error(`the client has no method ${operation.method}. Fix: npm run generate`);
  const call = { headers: { prefer: `code=${example.response.status}, example=${name}` } };
  try {
    return { ...(await method(clientInput(example), call)), unknown: undefined };
  } catch (error) {
    if ((error as Error).name !== "OutcomeUnknown") throw error;
    return {
      data: undefined,
      error: undefined,
      response: undefined,
      unknown: error as { name: string; cause?: ClientError },
    };
  }
}

function cannedFetch({ response: { status, header, body } }: Case): typeof globalThis.fetch {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...type, ...(header as Record<string, string> | undefined) };
  return async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

function missingAuthentication({ operation }: CaseUnderTest, { headers }: CanonicalRequest): Fault[] {
  const ways = waysToAuthenticate(operation.document);
  if (ways.some((way) => way.every((name) => headers[name.toLowerCase()]))) return [];
  return [{ place: "authentication", expected: ways, seen: Object.keys(headers) }];
}

function differ(place: string, seen: unknown, expected: unknown): Fault[] {
  return isDeepStrictEqual(seen, expected) ? [] : [{ place, expected, seen }];
}

function broken(place: string, violation: Violation): Fault[] {
  return [{ place, expected: "what the contract allows", seen: formatViolation(violation) }];
}

function parse(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}

function sortPairs(pairs: CanonicalRequest["query"]): string[] {
  return pairs.map(([name, value]) => `${name}=${value}`).sort();
}

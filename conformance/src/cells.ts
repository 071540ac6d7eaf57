import { isDeepStrictEqual } from "node:util";
import type { Case } from "@facsimile/catalog";
import { type CanonicalRequest, compileOperation, formatViolation } from "@facsimile/checks";
import { documentedCode, expectedData, isInDoubt, isSuccess } from "./outcome.ts";
import { type ClientError, type OperationSubject, type Subject, testCredentials } from "./subject.ts";
import { authenticationHeaders, clientInput, waysToAuthenticate, wireRequest } from "./wire.ts";

/** The five claims about every case, in the order of the matrix. */
export const claims = ["schema", "client sends", "client understands", "mock accepts", "mock answers"] as const;

export type Claim = (typeof claims)[number];

/** Where the mock is: in process or behind a port. */
export interface MockPeer {
  readonly endpoint: string;
  readonly fetch: typeof globalThis.fetch;
}

/** One case of one operation, with all that its claims need. */
export interface Candidate {
  readonly subject: Subject;
  readonly operation: OperationSubject;
  readonly name: string;
  readonly case: Case;
}

/** Checks one claim about one case; what comes back says what is wrong, nothing that it holds. */
export async function checkClaim(claim: Claim, candidate: Candidate, mock: MockPeer): Promise<string[]> {
  switch (claim) {
    case "schema":
      return checkSchema(candidate);
    case "client sends":
      return checkSent(candidate);
    case "client understands":
      return checkUnderstood(candidate, cannedFetch(candidate.case));
    case "mock accepts":
      return checkAccepted(candidate, await askMock(candidate, mock));
    case "mock answers":
      return checkAnswered(candidate, await askMock(candidate, mock));
  }
}

/** Calls the mock with the generated client, its options if need be, and compares what the client makes of the answer. */
export async function checkCall(candidate: Candidate, mock: MockPeer, options: object = {}): Promise<string[]> {
  return checkUnderstood(candidate, mock.fetch, { endpoint: mock.endpoint, ...options });
}

function checkSchema({ operation, name, case: example }: Candidate): string[] {
  const place = `documented/${operation.operationId}.yaml cases.${name}`;
  const compiled = compileOperation(operation.document);
  const path = Object.fromEntries(
    Object.entries(example.request.path ?? {}).map(([key, value]) => [key, String(value)]),
  );
  const request = compiled.checkRequest(wireRequest(operation.document, example), path);
  const response = compiled.checkResponse(example.response.status, example.response.body);
  return [...request, ...response].map((violation) => `${place}: ${formatViolation(violation)}`);
}

async function checkSent(candidate: Candidate): Promise<string[]> {
  const requests: CanonicalRequest[] = [];
  await callClient(candidate, async (input, init) => {
    requests.push(await readRequest(new Request(input, init)));
    return cannedFetch(candidate.case)(input, init);
  });
  const [sent, ...more] = requests;
  if (!sent || more.length > 0) return [`the client sent ${requests.length} requests instead of one`];
  const expected = wireRequest(candidate.operation.document, candidate.case);
  return [
    ...differ("method", sent.method, expected.method),
    ...differ("path", sent.path, expected.path),
    ...differ("query", sortPairs(sent.query), sortPairs(expected.query)),
    ...differ("body", parse(sent.body), parse(expected.body)),
    ...Object.entries(expected.headers).flatMap(([header, value]) =>
      differ(`header ${header}`, sent.headers[header], value),
    ),
    ...missingAuthentication(candidate, sent),
  ];
}

async function checkUnderstood(
  candidate: Candidate,
  fetch: typeof globalThis.fetch,
  options: object = {},
): Promise<string[]> {
  const { operation, case: example } = candidate;
  const { status } = example.response;
  const { data, error, response, doubt } = await callClient(candidate, fetch, options);
  if (isSuccess(operation.document, example)) {
    if (error) return [`the client sees the error ${error.code} in a success`];
    return differ("data", data, expectedData(operation.document, example));
  }
  if (isInDoubt(operation.document, example))
    return [
      ...differ("doubt", doubt?.name, "OutcomeUnknown"),
      ...differ("code of the doubt's cause", doubt?.cause?.code, documentedCode(example)),
      ...differ("status of the doubt's cause", doubt?.cause?.status, status),
    ];
  if (!error) return [`the client takes an error with status ${status} for a success`];
  return [
    ...differ("code", error.code, documentedCode(example)),
    ...differ("status", error.status, status),
    ...differ("response", response?.status, status),
    ...differ("error", error.name, "ApiError"),
  ];
}

async function checkAccepted({ name }: Candidate, answer: Answer): Promise<string[]> {
  if (answer.headers.get("x-facsimile-case") === name) return [];
  return [`the mock refuses the request: ${answer.status} ${answer.text.slice(0, 300)}`];
}

async function checkAnswered({ case: { response, evidence } }: Candidate, answer: Answer): Promise<string[]> {
  return [
    ...differ("status", answer.status, response.status),
    ...differ("body", parse(answer.text), response.body),
    ...differ("x-facsimile-evidence", answer.headers.get("x-facsimile-evidence"), evidence),
    ...Object.entries(response.header ?? {}).flatMap(([name, value]) =>
      differ(`header ${name}`, answer.headers.get(name), String(value)),
    ),
  ];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

// The request is built from the document, so that no fault of our client can hide one of the mock.
async function askMock({ operation, name, case: example }: Candidate, mock: MockPeer): Promise<Answer> {
  const { method, path, query, headers, body } = wireRequest(operation.document, example);
  const url = new URL(path, mock.endpoint);
  url.search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const preference = { prefer: `code=${example.response.status}, example=${name}` };
  const all = { ...headers, ...authenticationHeaders(operation.document), ...preference };
  const response = await mock.fetch(url, { method, headers: all, ...(body && { body }) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function callClient(
  { subject, operation, name, case: example }: Candidate,
  fetch: typeof globalThis.fetch,
  options: object = {},
) {
  const defaults = { endpoint: "https://conformance.invalid", credentials: testCredentials(subject), retry: false };
  const client = subject.createClient({ ...defaults, fetch, ...options });
  const method = client[operation.method];
  if (!method) throw new Error(`the client has no method ${operation.method}. Fix: npm run generate`);
  const call = { headers: { prefer: `code=${example.response.status}, example=${name}` } };
  try {
    return { ...(await method(clientInput(example), call)), doubt: undefined };
  } catch (error) {
    if ((error as Error).name !== "OutcomeUnknown") throw error;
    return {
      data: undefined,
      error: undefined,
      response: undefined,
      doubt: error as { name: string; cause?: ClientError },
    };
  }
}

function cannedFetch({ response: { status, header, body } }: Case): typeof globalThis.fetch {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...type, ...(header as Record<string, string> | undefined) };
  return async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

async function readRequest(request: Request): Promise<CanonicalRequest> {
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

function missingAuthentication({ operation }: Candidate, { headers }: CanonicalRequest): string[] {
  const shown = waysToAuthenticate(operation.document).filter((way) =>
    way.every((name) => headers[name.toLowerCase()]),
  );
  if (shown.length > 0) return [];
  return ["the client shows none of the kinds of authentication that the document lists"];
}

function differ(what: string, actual: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function parse(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}

function sortPairs(pairs: CanonicalRequest["query"]): string[] {
  return pairs.map(([name, value]) => `${name}=${value}`).sort();
}

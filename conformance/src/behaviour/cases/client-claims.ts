import type { Case } from "@facsimile/catalog";
import type { CanonicalRequest } from "@facsimile/checks";
import { type ClientError, testCredentials } from "../../api-under-test.ts";
import { documentedCode, expectedData, isInDoubt, isSuccess } from "../../expected-outcome.ts";
import { clientInput, waysToAuthenticate, wireRequest } from "../../wire-request.ts";
import { readRequest } from "../sent-request.ts";
import { type CaseUnderTest, type Difference, differ, parseBody } from "./case-under-test.ts";

/** Compares the one request that the client sends with what the document says. */
export async function checkSent(tested: CaseUnderTest): Promise<Difference[]> {
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
    ...differ("body", parseBody(sent.body), parseBody(expected.body)),
    ...Object.entries(expected.headers).flatMap(([header, value]) =>
      differ(`header ${header}`, sent.headers[header], value),
    ),
    ...missingAuthentication(tested, sent),
  ];
}

/** Compares what the client makes of a response with what is documented. */
export async function checkUnderstood(
  tested: CaseUnderTest,
  fetch: typeof globalThis.fetch,
  options: object = {},
): Promise<Difference[]> {
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

/** A `fetch` that responds with the response of a case. */
export function cannedFetch({ response: { status, header, body } }: Case): typeof globalThis.fetch {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...type, ...(header as Record<string, string> | undefined) };
  return async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

function missingAuthentication({ operation }: CaseUnderTest, { headers }: CanonicalRequest): Difference[] {
  const ways = waysToAuthenticate(operation.document);
  if (ways.some((way) => way.every((name) => headers[name.toLowerCase()]))) return [];
  return [{ place: "authentication", expected: ways, seen: Object.keys(headers) }];
}

function sortPairs(pairs: CanonicalRequest["query"]): string[] {
  return pairs.map(([name, value]) => `${name}=${value}`).sort();
}

import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../api-under-test.ts";
import { findSuccess } from "../expected-outcome.ts";
import { clientInput } from "../wire-request.ts";
import { type Behaviour, createFindings, likelyFirst } from "./behaviour.ts";
import { type DocumentedCode, documentedCodes, isRepeatable, undocumentedCodes } from "./documented/index.ts";
import { endpoint, mockOf } from "./mock-under-test.ts";

const attempts = 3;

/** The mock gives every listed code with each of its statuses, and the client reads it and sends the call again only as documented. */
export const repetition: Behaviour = {
  name: "repetition",
  run: async (api, operation) => {
    const repeatable = isRepeatable(api, operation);
    const replay = createPlayer(api, operation);
    const findings = createFindings(operation);
    const tryCode = async (code: DocumentedCode, expected: string) => {
      const place = `errors.${code.code} with status ${code.status}${code.message ? ` and “${code.message}”` : ""}`;
      findings.compare({ place, source: code.source, expected, seen: await replay(code) });
    };
    for (const code of likelyFirst(documentedCodes(api, operation), namesOf))
      await tryCode(code, expect(code, repeatable, operation.contract.http.anonymous));
    for (const code of likelyFirst(undocumentedCodes(api, operation), namesOf)) await tryCode(code, "no such code");
    return findings.list();
  },
};

function namesOf({ code }: DocumentedCode): string[] {
  return [code];
}

// Of gateways that waited in vain.
const doubtful = [408, 499, 502, 503, 504];

// Written apart from the runtime on purpose, from its documentation.
function expect({ code, status, then }: DocumentedCode, repeatable: boolean, isAnonymous = false): string {
  const tell = (requests: number, name = "ApiError") => `requests: ${requests}, ${name} ${code} with ${status}`;
  if (!repeatable && doubtful.includes(status)) return tell(1, "OutcomeUnknown");
  if (then === "throttled" || status === 429) return tell(attempts);
  if (then === "credentials" && isAnonymous) return tell(1);
  if (then === "credentials" || then === "date") return tell(2);
  if (then === "refused" && !doubtful.includes(status)) return tell(1);
  return repeatable ? tell(attempts) : tell(1, "OutcomeUnknown");
}

interface Failure {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  readonly cause?: Failure;
}

// One mock for all codes, and one client: each costs more than a call. Another date is of use to a client whose only key it is.
function createPlayer(api: ApiUnderTest, { method, cases, document }: OperationUnderTest) {
  const mock = mockOf(api, { stateful: false, journalLimit: 1 });
  const example = findSuccess(document, cases);
  let played: DocumentedCode | undefined;
  let requests = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests += 1;
    return played ? rewrite(await mock(input, init), played) : Response.error();
  };
  const create = (credentials: object) => api.createClient({ ...stillness, endpoint, fetch, credentials });
  const client = create(renewedCredentials(api));
  let dated: typeof client | undefined;
  return async (code: DocumentedCode): Promise<string> => {
    played = code;
    requests = 0;
    const call = { headers: { prefer: `code=${code.status}, example=${code.code}` } };
    if (code.then === "date") dated ??= create(testCredentials(api));
    const chosen = code.then === "date" ? dated : client;
    const error = await chosen?.[method]?.(example ? clientInput(example) : {}, call).then(
      (result): Failure | undefined => result.error,
      (thrown: Failure) => thrown,
    );
    const { name = "data" } = error ?? {};
    const told = name === "OutcomeUnknown" ? error?.cause : error;
    return `requests: ${requests}, ${name} ${told?.code} with ${told?.status}`;
  };
}

const stillness = { retry: { attempts, baseDelay: 0, budget: Number.MAX_SAFE_INTEGER }, sleep: async () => undefined };

// A source of credentials that has others after those that are refused.
function renewedCredentials(api: ApiUnderTest) {
  const [id = ""] = api.folder.protocol.credentials;
  let number = 0;
  return async () => ({ ...testCredentials(api), [id]: `key-${number++}` });
}

// The mock gives listed codes with one text; others are written over it.
async function rewrite(response: Response, { message }: DocumentedCode): Promise<Response> {
  if (message === undefined) return response;
  const text = (await response.text()).replace(
    /("(?:error_msg|message)":)"[^"]*"/i,
    (_, name: string) => `${name}${JSON.stringify(message)}`,
  );
  const { status, headers } = response;
  return new Response(text, { status, headers });
}

import { createVerifier, type Finding } from "@facsimile/checks/verify";
import { type Api, createClock, createMock, type Key, testKey } from "@facsimile/mock";
import { readTime } from "@facsimile/mock/time";
import { findApis } from "../apis.ts";
import { Failure } from "../failure.ts";
import { chooseService } from "../service.ts";
import { type PrintedRequest, readRequest } from "./read-request.ts";

/**
 * Says of a printed request what operation it calls, what is wrong with its signature as far as its secret is known, and what it breaks
 * of the contract. Throws a Failure for a text that is not a request of a known operation.
 */
export async function explainRequest(text: string): Promise<string> {
  const request = readRequest(text);
  const { api, operation, findings } = await findOperation(request);
  const broken = findings.map(
    ({ place, message, fix }) => `${place.replace(/^request /, "")}: ${message}. Fix: ${fix}`,
  );
  const signature = await explainSignature(api, request, text);
  return [
    `${api.id} ${operation}: ${request.method} ${request.url.replace(/\?.*$/s, "")}`,
    `  signature   ${signature}`,
    ...(broken.length > 0 ? broken : ["keeps the contract"]).map((line) => `  request     ${line}`),
    ...findings.slice(0, 1).flatMap(({ source }) => (source ? [`  documented  ${source}`] : [])),
  ].join("\n");
}

async function findOperation(request: PrintedRequest): Promise<{ api: Api; operation: string; findings: Finding[] }> {
  const apis = await findApis();
  const verifier = createVerifier(apis.flatMap(({ operations }) => Object.values(operations)));
  const findings = verifier.add({ ...request, response: undefined }, "the request");
  const found = verifier.coverage().find(({ calls }) => calls > 0);
  const api = apis.find(({ id }) => id === found?.api);
  if (found && api) return { api, operation: found.operation, findings };
  const what = `${request.method} ${request.url.replace(/\?.*$/s, "").slice(0, 100)}`;
  throw new Failure(
    `no contract has an operation for ${what}`,
    "check method, path and x-acs-action, or give the whole request",
  );
}

// The mock verifies signatures, and knows the usual errors of those who make them.
async function explainSignature(api: Api, request: PrintedRequest, text: string): Promise<string> {
  const keys = readKeys(api);
  const keyId = Object.keys(keys).find((id) => text.includes(id));
  const date = readDate(request);
  const auth = keyId === undefined ? "present" : "verify";
  const mock = createMock({ apis: [api], keys, auth, stateful: false, ...(date && { clock: createClock(date) }) });
  await mock.handle({ apiId: api.id, ...request });
  const step = mock.journal.entries()[0]?.steps.find((one) => one.step === "authentication");
  if (step?.verdict === "refused") return (step.detail ?? "refused").replace(/^signature: /, "");
  if (request.headers["x-auth-token"] !== undefined) return "a token; only the service knows whether it is valid";
  if (keyId === undefined)
    return "cannot be verified without its secret. Fix: set the variables that facsimile call --help lists";
  return `matches the secret of ${keyId}${date ? `; valid within 15 minutes of ${date.toISOString()}` : ""}`;
}

function readKeys(api: Api): Record<string, Key> {
  const test = { [testKey.accessKeyId]: { secret: testKey.secret } };
  try {
    const { protocol, credentials } = chooseService(api, "environment");
    const [idName = "", secretName = ""] = protocol.credentials[0] ?? [];
    const { [idName]: id = "", [secretName]: secret = "", securityToken } = credentials;
    return { ...test, [id]: { secret, ...(securityToken !== undefined && { securityToken }) } };
  } catch (error) {
    if (error instanceof Failure) return test;
    throw error;
  }
}

// When it was signed, in the form of whichever scheme.
function readDate({ url, headers, body }: PrintedRequest): Date | undefined {
  const pairs = [...new URL(url, "http://printed").searchParams, ...new URLSearchParams(body)];
  const timestamp = pairs.find(([name]) => name === "Timestamp")?.[1];
  const text = headers["x-sdk-date"] ?? headers["x-acs-date"] ?? timestamp ?? "";
  return readTime(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

import type { CanonicalRequest } from "@facsimile/checks";
import { testKey, testToken } from "@facsimile/mock";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../api-under-test.ts";
import { clientInput } from "../wire-request.ts";
import type { DocumentedRefusal, DocumentedRequest } from "./documented/index.ts";
import { askMock, endpoint } from "./mock-under-test.ts";

type MockOptions = NonNullable<Parameters<ApiUnderTest["createMock"]>[0]>;

/** A call that is refused, whatever it asks for: how the client or the mock is set up, and how the request is changed on its way. */
interface RefusedCall {
  /** Of the field that is wrong. */
  readonly name?: string;
  readonly client?: object;
  readonly mock?: MockOptions;
  readonly change?: (headers: Headers) => void;
  /** Sent as it is, without a client. */
  readonly wire?: (wire: CanonicalRequest) => CanonicalRequest;
  readonly isSigned?: boolean;
  readonly times?: number;
}

const minutes = 60_000;
const temporary = { secret: "sts-secret", securityToken: "sts-token" };

/** How each kind of violation that is not one of a field comes about. */
export function refusedCall(
  api: ApiUnderTest,
  operation: OperationUnderTest,
  { on, status }: DocumentedRefusal,
): RefusedCall | undefined {
  const [id = "", secret = ""] = api.folder.protocol.credentials;
  const sts = { [id]: "sts", [secret]: temporary.secret };
  const calls: Readonly<Record<string, RefusedCall>> = {
    unauthenticated: { wire: (wire) => wire, isSigned: false },
    "unknown-key": { client: { credentials: { ...testCredentials(api), [id]: "nobody" } } },
    "unknown-token": { client: { credentials: { token: `${testToken}x` } } },
    "missing-token": { client: { credentials: sts }, mock: { keys: { sts: temporary } } },
    "wrong-token": {
      client: { credentials: { ...sts, securityToken: "another" } },
      mock: { keys: { sts: temporary } },
    },
    "expired-token": {
      client: { credentials: { ...sts, securityToken: temporary.securityToken } },
      mock: { keys: { sts: { ...temporary, expires: new Date(0) } } },
    },
    "expired-date": { client: { clock: () => new Date(Date.now() - 20 * minutes) } },
    "bad-date": { change: (headers) => headers.set(headerOf(api, "date"), "yesterday") },
    "bad-body-hash": { change: (headers) => wrongHash(headers, headerOf(api, "content-sha256")) },
    "signature-mismatch": { client: { credentials: { [id]: testKey.accessKeyId, [secret]: "another" } } },
    "replayed-nonce": { client: { nonce: () => "one" }, times: 2 },
    throttled: { mock: { faults: { rules: [{ fault: { kind: "throttle", ...(on.name && { code: on.name }) } }] } } },
    failed: { mock: { faults: { rules: [{ fault: { kind: "error", status } }] } } },
    "unknown-operation": { wire: toAnother },
    "unsupported-method": { wire: (wire) => ({ ...wire, method: "PATCH" }) },
    "address-too-long": { wire: (wire) => ({ ...wire, query: [...wire.query, ["q", "q".repeat(9_000)]] }) },
    "body-too-large": { wire: (wire) => ({ ...wire, method: "POST", body: " ".repeat(12 * 1_048_576 + 1) }) },
  };
  if (on.kind === "malformed") return malformed(operation);
  if (isOfWholeBody(on)) return withoutBody(operation);
  return isOfAnyHeader(on) ? withoutVersion(api, on.kind) : calls[on.kind];
}

function isOfWholeBody({ kind, in: place, name }: DocumentedRefusal["on"]): boolean {
  return kind === "missing" && place === "body" && name === undefined;
}

// Of a body that has to be there.
function withoutBody({ contract }: OperationUnderTest): RefusedCall | undefined {
  const isAsked = Object.values(contract.request).some((row) => row.in === "body" && row.mandatory);
  return isAsked ? { wire: (wire) => ({ ...wire, body: "" }) } : undefined;
}

// What should be JSON in the query breaks off.
function malformed({ contract }: OperationUnderTest): RefusedCall | undefined {
  const [name] = Object.entries(contract.request).find(([, { style }]) => style === "json") ?? [];
  if (name === undefined) return undefined;
  const query = (wire: CanonicalRequest) =>
    wire.query.map(([key, value]) => [key, key === name ? "[" : value] as const);
  return { name, wire: (wire) => ({ ...wire, query: query(wire) }) };
}

function isOfAnyHeader({ in: place, name }: DocumentedRefusal["on"]): boolean {
  return place === "header" && name === undefined;
}

// The header of the protocol that says which version of the API is meant, or a wrong one.
function withoutVersion({ folder }: ApiUnderTest, kind: string): RefusedCall | undefined {
  const { name } = folder.protocol.headers.find(({ equals }) => equals === "info.version") ?? {};
  if (name === undefined || kind === "any") return undefined;
  const change = (headers: CanonicalRequest["headers"]) => {
    const { [name]: _version, ...others } = headers;
    return kind === "missing" ? others : { ...others, [name]: "none" };
  };
  return { name, wire: (wire) => ({ ...wire, headers: change(wire.headers) }) };
}

const headerOf = ({ folder }: ApiUnderTest, name: string) =>
  `x-${folder.protocol.id === "alibaba-rpc" ? "acs" : "sdk"}-${name}`;

// The hash is that of another body, and signed.
function wrongHash(headers: Headers, name: string): void {
  const authorization = headers.get("authorization") ?? "";
  headers.set(name, "0".repeat(64));
  if (!authorization.includes(name))
    headers.set("authorization", authorization.replace(/(SignedHeaders=[^,]+)/, `$1;${name}`));
}

function toAnother({ path, headers, ...wire }: CanonicalRequest): CanonicalRequest {
  const isNamed = "x-acs-action" in headers;
  return {
    ...wire,
    path: isNamed ? path : `${path}/x`,
    headers: { ...headers, ...(isNamed && { "x-acs-action": "Dance" }) },
  };
}

/** Makes a refused call, with the request of a documented success, and tells how the mock responds. */
export async function callRefused(
  api: ApiUnderTest,
  operation: OperationUnderTest,
  { client: options, mock: mockOptions, change, wire, isSigned = true, times = 1 }: RefusedCall,
  { request, wire: documented }: DocumentedRequest,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const mock = api.createMock({ auth: wire ? "present" : "verify", stateful: false, ...mockOptions });
  if (wire) return askMock(mock, operation, wire(documented), isSigned);
  let response = new Response();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    change?.(headers);
    response = await mock(input, { ...init, headers });
    return response.clone();
  };
  const client = api.createClient({ endpoint, fetch, retry: false, credentials: testCredentials(api), ...options });
  const input = clientInput({ request } as Parameters<typeof clientInput>[0]);
  for (let time = 0; time < times; time++) await client[operation.method]?.(input).catch(() => undefined);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

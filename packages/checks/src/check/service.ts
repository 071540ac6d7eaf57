import type { Protocol, WireRequest } from "@facsimile/runtime";
import { isLoopback } from "../loopback.ts";
import { parseJson } from "../verify/index.ts";
import type { CheckedOperation } from "./operation.ts";
import { encodeRequest, type RequestValues, targetOf } from "./request.ts";

/** How a request is signed; all but `valid` have to be refused. */
export type Signing = "valid" | "none" | "wrong-secret" | "old-date" | "changed" | "repeated";

/** The service under check, and how it is called. */
export interface ServiceOptions {
  /** Base URL. */
  readonly url: string;
  /** Hosts that may be called although they are not this machine. */
  readonly allowedHosts?: readonly string[];
  readonly protocol: Protocol<never>;
  readonly credentials: Readonly<Record<string, string | undefined>>;
  readonly projectId?: string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** Requests a second, at most. */
  readonly rate?: number | undefined;
  /** Milliseconds that a response may take. */
  readonly timeout?: number;
  readonly clock?: () => Date;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** What came back; `isJson` is false for a body that is text of another kind. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly isJson: boolean;
}

/** Sends one request of an operation. Rejects with a TypeError, one line with its fix, if no response comes or it redirects. */
export type Ask = (operation: CheckedOperation, values: RequestValues, signing?: Signing) => Promise<ServiceResponse>;

/** Creates the function that calls the service. Throws a TypeError for a URL that must not be called. */
export function createAsk(options: ServiceOptions): Ask {
  const base = readUrl(options);
  const pace = createPace(options);
  return async (operation, values, signing = "valid") => {
    await pace();
    const { request } = encodeRequest(operation.shape, values);
    const { method, headers, body } = request;
    const url = new URL(base + targetOf(request));
    const unsigned = { method, url, headers: { ...options.protocol.headers, ...headers }, body: body || undefined };
    const signed = await sign(unsigned, signing, operation, options);
    if (signing === "repeated") {
      await exchange(signed, base, options);
      await pace();
    }
    return await exchange(signing === "changed" ? change(signed) : signed, base, options);
  };
}

function readUrl({ url, allowedHosts = [] }: ServiceOptions): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.search || parsed.hash)
    throw new TypeError(`${parsed ? parsed.origin : "--url"} is not a base URL. Fix: give it as http://127.0.0.1:8080`);
  if (isLoopback(parsed.hostname) || allowedHosts.includes(parsed.hostname))
    return (parsed.origin + parsed.pathname).replace(/\/+$/, "");
  throw new TypeError(
    `${parsed.hostname} is not this machine. Fix: check a local service, or add --allow-host ${parsed.hostname}`,
  );
}

function createPace({ rate, sleep = pause }: ServiceOptions): () => Promise<void> {
  if (rate === undefined) return async () => {};
  let isFirst = true;
  return async () => {
    if (!isFirst) await sleep(1_000 / rate);
    isFirst = false;
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const anHour = 3_600_000;

async function sign(
  request: WireRequest,
  signing: Signing,
  { isAnonymous }: CheckedOperation,
  { protocol, credentials, projectId, clock = () => new Date() }: ServiceOptions,
): Promise<WireRequest> {
  if (signing === "none" || isAnonymous) return request;
  const [, secret = ""] = protocol.credentials[0] ?? [];
  const own = signing === "wrong-secret" ? { ...credentials, [secret]: "not-the-secret" } : credentials;
  const date = new Date(clock().getTime() - (signing === "old-date" ? anHour : 0));
  return await protocol.sign(request, own as never, { date, nonce: () => crypto.randomUUID(), projectId });
}

async function exchange(
  { method, url, headers, body }: WireRequest,
  base: string,
  { fetch = globalThis.fetch, timeout = 10_000 }: ServiceOptions,
): Promise<ServiceResponse> {
  const signal = AbortSignal.timeout(timeout);
  const init = { method, headers, signal, redirect: "manual" as const, ...(body !== undefined && { body }) };
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null)
      throw new TypeError(`${base} redirects to ${showHost(location, base)}. Fix: give the URL of the service itself`);
    const value = parseJson(text);
    return {
      status: response.status,
      headers: response.headers,
      body: value,
      isJson: text === "" || value !== undefined,
    };
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("Fix: ")) throw error;
    throw new TypeError(`${base} does not respond (${explain(error)}). Fix: start the service, or correct --url`);
  }
}

// What it says stays the same, for a service that does not look at the signature to take it.
function change(request: WireRequest): WireRequest {
  if (request.body) return { ...request, body: `${request.body} ` };
  const url = new URL(request.url);
  url.searchParams.append("changed", "1");
  return { ...request, url };
}

const showHost = (location: string, base: string) =>
  URL.canParse(location, base) ? new URL(location, base).host : "another place";

function explain(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return name === "TimeoutError" ? "no response in time" : (cause?.code ?? message);
}

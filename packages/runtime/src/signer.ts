import type { Api } from "./api.ts";
import { isStructured } from "./json.ts";
import type { Operation } from "./operation.ts";
import type { ClientOptions, OptionsWithoutCredentials } from "./options.ts";
import type { Protocol } from "./protocol.ts";

/** The request to send, and the values of the credentials that no error may repeat. */
export interface Signed {
  readonly request: Request;
  readonly secrets: readonly string[];
}

/** Turns a request of an operation into the one to send. */
type Sign = (
  request: Request,
  operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
  projectId: string | undefined,
) => Promise<Signed>;

/** A function that turns a request into the one to send; it rejects with a TypeError for another origin than that of `baseUrl`. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: OptionsWithoutCredentials<Credentials>,
): Sign {
  const { credentials: given } = options;
  if (!given && !api.anonymous) throw new TypeError(`${api.id}: set the option credentials.`);
  const { origin } = new URL(baseUrl);
  const nonce = options.nonce ?? (() => crypto.randomUUID());

  return async (request, { operationId, anonymous }, projectId) => {
    const url = new URL(request.url);
    if (url.origin !== origin)
      throw new TypeError(`${api.id}: credentials go to ${origin} only, not to ${url.origin}.`);
    if (anonymous) return { request: new Request(request, { redirect: "manual" }), secrets: [] };
    if (!given) throw new TypeError(`${api.id}: ${operationId} is signed; set the option credentials.`);
    const body = new Uint8Array(await request.clone().arrayBuffer());
    const credentials = await readCredentials(protocol, given);
    const context = { date: options.clock?.() ?? new Date(), nonce, projectId };
    const unsigned = { method: request.method, url, headers: request.headers, body };
    const headers = await protocol.sign(unsigned, credentials, context);
    // A followed redirect would repeat the request and carry its token to another origin.
    const signed = new Request(request, { headers, redirect: "manual", ...(body.length > 0 && { body }) });
    return { request: signed, secrets: Object.values(credentials as object).filter((value) => value !== undefined) };
  };
}

async function readCredentials<Credentials>(
  { credentials: kinds }: Protocol<Credentials>,
  given: ClientOptions<Credentials>["credentials"],
): Promise<Credentials> {
  const credentials: unknown = await (isSource(given) ? given() : given);
  const mend = `give ${kinds.map((names) => names.join(" and ")).join(", or ")}`;
  if (!isStructured(credentials)) throw new TypeError(`credentials must be an object; ${mend}.`);
  checkForm(credentials);
  const missing = kinds.map((names) => names.filter((name) => credentials[name] === undefined));
  if (missing.some((names) => names.length === 0)) return credentials as Credentials;
  const begun = missing.findIndex((names, kind) => names.length < (kinds[kind]?.length ?? 0));
  throw new TypeError(`credentials.${missing[Math.max(begun, 0)]?.[0]} is missing; ${mend}.`);
}

function checkForm(credentials: object): void {
  for (const [name, value] of Object.entries(credentials)) {
    // Headers would refuse such a value too, but with the secret in the message.
    if (value !== undefined && !(typeof value === "string" && /^[!-~]+$/.test(value))) {
      throw new TypeError(`credentials.${name} must be a text of visible ASCII characters without spaces.`);
    }
  }
}

function isSource<Value>(given: Value | (() => Value | Promise<Value>)): given is () => Value | Promise<Value> {
  return typeof given === "function";
}

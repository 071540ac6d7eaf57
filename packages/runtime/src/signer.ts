import type { Api } from "./api.ts";
import type { Operation } from "./operation.ts";
import type { ClientOptions, OptionsWithoutCredentials } from "./options.ts";
import type { Protocol } from "./protocol.ts";

/** Turns a request of an operation into the one to send. */
type Sign = (
  request: Request,
  operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
) => Promise<Request>;

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

  return async (request, { operationId, anonymous }) => {
    const url = new URL(request.url);
    if (url.origin !== origin)
      throw new TypeError(`${api.id}: credentials go to ${origin} only, not to ${url.origin}.`);
    if (anonymous) return new Request(request, { redirect: "manual" });
    if (!given) throw new TypeError(`${api.id}: ${operationId} is signed; set the option credentials.`);
    const body = new Uint8Array(await request.clone().arrayBuffer());
    const credentials = await readCredentials(given);
    const context = { date: options.clock?.() ?? new Date(), nonce, projectId: options.projectId };
    const unsigned = { method: request.method, url, headers: request.headers, body };
    const headers = await protocol.sign(unsigned, credentials, context);
    // A followed redirect would repeat the request and carry its token to another origin.
    return new Request(request, { headers, redirect: "manual", ...(body.length > 0 && { body }) });
  };
}

async function readCredentials<Credentials>(given: ClientOptions<Credentials>["credentials"]): Promise<Credentials> {
  const credentials = await (isSource(given) ? given() : given);
  for (const [name, value] of Object.entries(credentials ?? {})) {
    // Headers would refuse such a value too, but with the secret in the message.
    if (value !== undefined && !(typeof value === "string" && /^[!-~]+$/.test(value))) {
      throw new TypeError(`credentials.${name} must be a text of visible ASCII characters without spaces.`);
    }
  }
  return credentials;
}

function isSource<Value>(given: Value | (() => Value | Promise<Value>)): given is () => Value | Promise<Value> {
  return typeof given === "function";
}

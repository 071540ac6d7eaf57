import type { Api } from "./api.ts";
import type { ClientOptions } from "./options.ts";
import type { Protocol } from "./protocol.ts";

/** A function that turns a request into the one to send; it rejects with a TypeError for another origin than that of `baseUrl`. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: ClientOptions<Credentials>,
): (request: Request) => Promise<Request> {
  if (!options.credentials) throw new TypeError(`${api.id}: set the option credentials.`);
  const { origin } = new URL(baseUrl);
  const nonce = options.nonce ?? (() => crypto.randomUUID());

  return async (request) => {
    const url = new URL(request.url);
    if (url.origin !== origin)
      throw new TypeError(`${api.id}: credentials go to ${origin} only, not to ${url.origin}.`);
    const body = new Uint8Array(await request.clone().arrayBuffer());
    const credentials = await readCredentials(options.credentials);
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

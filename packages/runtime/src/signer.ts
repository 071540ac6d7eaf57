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
    const headers = await protocol.sign(
      { method: request.method, url, headers: request.headers, body },
      credentials,
      context,
    );
    return new Request(request, { headers, ...(body.length > 0 && { body }) });
  };
}

async function readCredentials<Credentials>(given: ClientOptions<Credentials>["credentials"]): Promise<Credentials> {
  const credentials = await (typeof given === "function"
    ? (given as () => Credentials | Promise<Credentials>)()
    : given);
  for (const [name, value] of Object.entries(credentials ?? {})) {
    // Headers would refuse such a value too, but with the secret in the message.
    if (value !== undefined && !(typeof value === "string" && /^[!-~]+$/.test(value))) {
      throw new TypeError(`credentials.${name} must be a text of visible ASCII characters without spaces.`);
    }
  }
  return credentials;
}

import type { Api } from "./api.ts";
import { createCredentialReader } from "./credentials.ts";
import type { Operation } from "./operation.ts";
import type { SenderOptions } from "./options.ts";
import type { Protocol, WireRequest } from "./protocol.ts";

/** The request to send, and what must be known of its signature. */
export interface Signed {
  readonly request: WireRequest;
  /** Values of the credentials, which no error may repeat. */
  readonly secrets: readonly string[];
  readonly nonce: string | undefined;
}

/** Signs the requests of a client. */
export interface Signer {
  /** Rejects with a TypeError for a request to another origin than that of `baseUrl`, and for unusable credentials. */
  sign(
    request: WireRequest,
    operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
    projectId: string | undefined,
  ): Promise<Signed>;
  /** Takes other credentials next time, and the time of the service, which found the last ones or the date too old. */
  renew(serviceTime: string | null): void;
}

/** Creates the signer of a client; throws a TypeError if credentials are missing. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SenderOptions<Credentials>,
): Signer {
  const { credentials: source, domainId, clock = () => new Date(), nonce = () => crypto.randomUUID() } = options;
  if (!source && !api.anonymous) throw new TypeError(`${api.id}: set the option credentials.`);
  const reader = source && createCredentialReader(protocol, source, clock);
  const { origin } = new URL(baseUrl);
  let ahead = 0;

  return {
    async sign(request, { operationId, anonymous }, projectId) {
      if (request.url.origin !== origin)
        throw new TypeError(`${api.id}: credentials go to ${origin} only, not to ${request.url.origin}.`);
      if (anonymous) return { request, secrets: [], nonce: undefined };
      if (!reader) throw new TypeError(`${api.id}: ${operationId} is signed; set the option credentials.`);
      const credentials = await reader.read();
      let used: string | undefined;
      const takeNonce = () => {
        used = nonce();
        return used;
      };
      const date = new Date(clock().getTime() + ahead);
      const signed = await protocol.sign(request, credentials, { date, nonce: takeNonce, projectId, domainId });
      return { request: signed, secrets: Object.values(credentials as object), nonce: used };
    },
    renew(serviceTime) {
      reader?.renew();
      if (serviceTime) ahead = Date.parse(serviceTime) - clock().getTime() || 0;
    },
  };
}

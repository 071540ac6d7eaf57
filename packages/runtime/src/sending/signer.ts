import { createCredentialReader } from "../credentials/credentials.ts";
import type { Api } from "../wire/api.ts";
import { InputError } from "../wire/error.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol, WireRequest } from "../wire/protocol.ts";
import type { SendOptions } from "./options.ts";

/** The request to send, and what must be known of its signature. */
export interface Signed {
  readonly request: WireRequest;
  /** What was signed with; no error may repeat its values. */
  readonly credentials: object;
  readonly nonce: string | undefined;
  /** Of the signature, by the service's clock as far as that is known. */
  readonly date: Date;
}

/** Signs the requests of a client. */
export interface Signer {
  /** Rejects with an InputError for a request to another origin than that of `baseUrl`, and for unusable credentials. */
  sign(
    request: WireRequest,
    operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
    projectId: string | undefined,
  ): Promise<Signed>;
  /** Takes other credentials next time, and the time of the service, which found these or the date too old. */
  renew(credentials: object, serviceTime: string | null): void;
}

/** Creates the signer of a client; throws an InputError if credentials are missing. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SendOptions<Credentials>,
): Signer {
  const { credentials: source, domainId, clock = () => new Date(), nonce = () => crypto.randomUUID() } = options;
  if (!source && !api.anonymous) throw new InputError(api.id, "credentials", "are missing", "set the option");
  // By how much the service's clock is ahead of ours, as far as a refusal has shown it.
  let ahead = 0;
  const now = () => new Date(clock().getTime() + ahead);
  const reader = source && createCredentialReader(protocol, api.id, source, now);
  const { origin } = new URL(baseUrl);

  return {
    async sign(request, { operationId, anonymous }, projectId) {
      if (request.url.origin !== origin)
        throw new InputError(
          operationId,
          "the request",
          `goes to ${request.url.origin}, and credentials go to ${origin} only`,
          "leave the origin as it is in middleware",
        );
      if (anonymous) return { request, credentials: {}, nonce: undefined, date: now() };
      if (!reader) throw new InputError(operationId, "credentials", "are missing", "set the client's option");
      const credentials = (await reader.read()) as Credentials & object;
      let used: string | undefined;
      const takeNonce = () => {
        used = nonce();
        return used;
      };
      const date = now();
      const signed = await protocol.sign(request, credentials, { date, nonce: takeNonce, projectId, domainId });
      return { request: signed, credentials, nonce: used, date };
    },
    renew(credentials, serviceTime) {
      reader?.renew(credentials);
      if (serviceTime) ahead = Date.parse(serviceTime) - clock().getTime() || 0;
    },
  };
}

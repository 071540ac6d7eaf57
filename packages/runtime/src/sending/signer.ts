import { createCredentialReader } from "../credentials/index.ts";
import type { Signature, Signing } from "../failures/index.ts";
import { type Api, InputError, type Operation, type Protocol, type WireRequest } from "../wire/index.ts";
import type { SendOptions } from "./options.ts";

/** The request to send, and what must be known of its signature: no error may repeat the values of its credentials. */
export interface Signed extends Signature {
  readonly request: WireRequest;
  readonly nonce: string | undefined;
}

/** Signs the requests of a client. */
export interface Signer extends Signing {
  /** Rejects with an InputError for a request to another origin than that of `baseUrl`, and for unusable credentials. */
  sign(
    request: WireRequest,
    operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
    projectId: string | undefined,
  ): Promise<Signed>;
}

/** Creates the signer of a client; throws an InputError if credentials are missing. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SendOptions<Credentials>,
): Signer {
  const { credentials: source, domainId, clock = () => new Date(), nonce = () => crypto.randomUUID() } = options;
  const now = () => new Date(clock().getTime() + signer.ahead);
  const reader = createCredentialReader(protocol, api, source, now);
  const { origin } = new URL(baseUrl);

  const signer: Signer = {
    protocol,
    reader,
    clock,
    ahead: 0,
    async sign(request, { operationId, anonymous }, projectId) {
      if (request.url.origin !== origin)
        throw new InputError(
          operationId,
          "the request",
          `goes to ${request.url.origin}, and credentials go to ${origin} only`,
          "leave the origin as it is in middleware",
        );
      if (anonymous) return { request, credentials: {}, nonce: undefined, date: now() };
      const credentials = await reader.read();
      const date = now();
      let used: string | undefined;
      const note = () => {
        used = nonce();
        return used;
      };
      const signed = await protocol.sign(request, credentials, { date, nonce: note, projectId, domainId });
      return { request: signed, credentials: credentials as object, nonce: used, date };
    },
  };
  return signer;
}

import { createCredentialReader } from "../credentials/credentials.ts";
import type { Signature, Signing } from "../failures/remedy.ts";
import type { Api } from "../wire/api.ts";
import { InputError } from "../wire/error.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol, SigningContext, WireRequest } from "../wire/protocol.ts";
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

/** Notes what of it a signature takes; a class, because a getter of a literal takes longer to create than a URL. */
class Context implements SigningContext {
  isDated = false;
  used: string | undefined;
  readonly #date: Date;
  readonly nonce: () => string;
  readonly projectId: string | undefined;
  readonly domainId: string | undefined;

  constructor(date: Date, nonce: () => string, projectId: string | undefined, domainId: string | undefined) {
    this.#date = date;
    this.nonce = () => {
      this.used = nonce();
      return this.used;
    };
    this.projectId = projectId;
    this.domainId = domainId;
  }

  get date(): Date {
    this.isDated = true;
    return this.#date;
  }
}

/** Creates the signer of a client; throws an InputError if credentials are missing. */
export function createSigner<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SendOptions<Credentials>,
): Signer {
  const { credentials: source, domainId, clock = () => new Date(), nonce = () => crypto.randomUUID() } = options;
  const missing = (id: string) => new InputError(id, "credentials", "are missing", "set the client's option");
  if (!source && !api.anonymous) throw missing(api.id);
  const now = () => new Date(clock().getTime() + signer.ahead);
  const reader = source && createCredentialReader(protocol, api.id, source, now);
  const { origin } = new URL(baseUrl);

  const signer: Signer = {
    reader: reader || undefined,
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
      if (!anonymous && !reader) throw missing(operationId);
      const credentials = anonymous ? {} : ((await reader?.read()) as object);
      const date = now();
      const context = new Context(date, nonce, projectId, domainId);
      const signed = anonymous ? request : await protocol.sign(request, credentials as Credentials, context);
      return { request: signed, credentials, nonce: context.used, date, isDated: context.isDated };
    },
  };
  return signer;
}

import { createCredentialReader } from "../credentials/credentials.ts";
import type { Api } from "../wire/api.ts";
import { InputError } from "../wire/error.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol, ResponseHeaders, SigningContext, WireRequest } from "../wire/protocol.ts";
import type { SendOptions } from "./options.ts";
import { createServiceClock } from "./service-clock.ts";

/** The request to send, and what must be known of its signature. */
export interface Signed {
  readonly request: WireRequest;
  /** What was signed with; no error may repeat its values. */
  readonly credentials: object;
  readonly nonce: string | undefined;
  /** Of the signature, by the service's clock as far as that is known. */
  readonly date: Date;
  /** Whether the signature has the date in it. */
  readonly isDated: boolean;
}

/** Signs the requests of a client. */
export interface Signer {
  /** Rejects with an InputError for a request to another origin than that of `baseUrl`, and for unusable credentials. */
  sign(
    request: WireRequest,
    operation: Pick<Operation<unknown, unknown, string>, "operationId" | "anonymous">,
    projectId: string | undefined,
  ): Promise<Signed>;
  /** Whether the service that responded so must have found the date of the signature too far off. */
  isFarOff(signed: Pick<Signed, "date" | "isDated">, headers: ResponseHeaders): boolean;
  /** Whether there is a source that may give other credentials than those of the request. */
  canRenew(signed: Pick<Signed, "credentials">): boolean;
  /** Takes the time of the service that refused a request, and other credentials next time if it was not for the date. */
  renew(refused: Signed, headers: ResponseHeaders): void;
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
  const serviceClock = createServiceClock(clock);
  const { now } = serviceClock;
  const reader = source && createCredentialReader(protocol, api.id, source, now);
  const { origin } = new URL(baseUrl);
  const isFarOff: Signer["isFarOff"] = ({ date, isDated }, headers) => isDated && serviceClock.isFarOff(date, headers);

  return {
    async sign(request, { operationId, anonymous }, projectId) {
      if (request.url.origin !== origin)
        throw new InputError(
          operationId,
          "the request",
          `goes to ${request.url.origin}, and credentials go to ${origin} only`,
          "leave the origin as it is in middleware",
        );
      if (anonymous) return { request, credentials: {}, nonce: undefined, date: now(), isDated: false };
      if (!reader) throw new InputError(operationId, "credentials", "are missing", "set the client's option");
      const credentials = (await reader.read()) as Credentials & object;
      let used: string | undefined;
      let isDated = false;
      const date = now();
      const context: SigningContext = {
        get date() {
          isDated = true;
          return date;
        },
        nonce() {
          used = nonce();
          return used;
        },
        projectId,
        domainId,
      };
      const signed = await protocol.sign(request, credentials, context);
      return { request: signed, credentials, nonce: used, date, isDated };
    },
    isFarOff,
    canRenew: ({ credentials }) => (reader?.canRenew ?? false) && Object.keys(credentials).length > 0,
    renew(refused, headers) {
      if (!isFarOff(refused, headers)) reader?.renew(refused.credentials);
      serviceClock.learn(headers);
    },
  };
}

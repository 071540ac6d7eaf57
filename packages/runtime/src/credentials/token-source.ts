import type { ApiError, TransportError } from "../wire/error.ts";

/** The part of a response of the IAM service that a token source needs. */
export interface IssuedToken {
  readonly "X-Subject-Token"?: string;
  /** `expires_at` is a time in UTC. */
  readonly token: { readonly expires_at: string };
}

/** What the IAM client resolves to, unless it throws errors. */
export interface TokenResult {
  readonly data?: IssuedToken | undefined;
  readonly error?: Pick<ApiError, "status" | "code" | "requestId"> | TransportError | undefined;
}

/** A token as credentials of a client. */
export interface SourcedToken {
  readonly token: string;
  readonly expiration: Date;
}

/** Gives a token; never again the one that a service has refused. */
export type TokenSource = (refused?: object) => Promise<SourcedToken>;

// As with all credentials: renewed before they end, for the time that a request is under way.
const margin = 60_000;

/**
 * Credentials of Huawei Cloud clients: asks `ask`, such as `keystoneCreateUserTokenByPassword` of the IAM client, for a token and
 * shares it among the clients until a minute before it ends. Rejects with an Error that has the status, never the response.
 */
export function createTokenSource<Input>(
  ask: (input: Input) => Promise<TokenResult>,
  input: Input,
  { clock = () => new Date() }: { readonly clock?: () => Date } = {},
): TokenSource {
  let kept: SourcedToken | undefined;
  let asked: Promise<SourcedToken> | undefined;
  const renew = async () => {
    kept = readToken(await ask(input));
    return kept;
  };
  return async (refused) => {
    const isRefused = refused !== undefined && "token" in refused && refused.token === kept?.token;
    if (kept && !isRefused && clock().getTime() < kept.expiration.getTime() - margin) return kept;
    asked ??= renew().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}

function readToken({ data, error }: TokenResult): SourcedToken {
  const token = data?.["X-Subject-Token"];
  if (data && token) {
    // Microseconds are more than every runtime reads.
    const expiration = new Date(data.token.expires_at.replace(/(\.\d{3})\d+/, "$1"));
    return { token, expiration };
  }
  // A response to a password may repeat it.
  const details = [`HTTP status ${error?.status}`, error?.code && `code ${error.code}`, error?.requestId];
  throw new Error(
    `IAM gave no token: ${error ? details.filter((detail) => detail).join(", ") : "the response has none"}.`,
  );
}

import { type ApiError, type ResponseHeaders, readDate, type TransportError } from "../wire/index.ts";

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
  /** Its `Date` says by which clock the token ends. */
  readonly response?: { readonly headers: ResponseHeaders } | undefined;
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

// No token of the service is good for longer.
const longest = 24 * 3_600_000;

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
  let until = 0;
  let asked: Promise<SourcedToken> | undefined;
  const renew = async () => {
    const result = await ask(input);
    const token = readToken(result);
    const now = clock().getTime();
    const sentAt = (result.response && readDate(result.response.headers)) ?? now;
    // Our clock may differ from the service's, so only the length of time counts. An end that cannot be read keeps nothing.
    until = now + Math.min(token.expiration.getTime() - sentAt, longest) - margin;
    kept = token;
    return token;
  };
  return async (refused) => {
    const isRefused = refused !== undefined && "token" in refused && refused.token === kept?.token;
    if (kept && !isRefused && clock().getTime() < until) return kept;
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
    const expiration = new Date(String(data.token?.expires_at).replace(/(\.\d{3})\d+/, "$1"));
    return { token, expiration };
  }
  // A response to a password may repeat it.
  const details = [`HTTP status ${error?.status}`, error?.code && `code ${error.code}`, error?.requestId];
  throw new Error(
    `IAM gave no token: ${error ? details.filter((detail) => detail).join(", ") : "the response has none"}.`,
  );
}

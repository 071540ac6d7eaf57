import type { Middleware } from "openapi-fetch";
import type { Sleep } from "./sleep.ts";

/** What a client is created with; an API without a single server needs `region` or `endpoint`. */
export interface ClientOptions<Credentials> {
  region?: string;
  /** Base URL of a server of your own, such as a mock; wins over `region`. */
  endpoint?: string;
  /** A function is asked before every request. */
  credentials: Credentials | (() => Credentials | Promise<Credentials>);
  fetch?: typeof globalThis.fetch;
  /** openapi-fetch's middleware; it sees requests before they are signed. */
  middleware?: readonly Middleware[];
  /** Reject with the ApiError instead of returning it. */
  throwOnError?: boolean;
  projectId?: string;
  /** The present, for signatures, deadlines and waiters. */
  clock?: () => Date;
  /** Passes the time between attempts and between looks at a job; a test gives one that takes none. */
  sleep?: Sleep;
  nonce?: () => string;
}

/** Options of a client some of whose operations need no credentials. */
export type OptionsWithoutCredentials<Credentials> = Omit<ClientOptions<Credentials>, "credentials"> &
  Partial<Pick<ClientOptions<Credentials>, "credentials">>;

/** What one call may add; its headers win over the defaults, never over those of the signature. */
export interface CallOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

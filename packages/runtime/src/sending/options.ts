import type { Middleware } from "openapi-fetch";
import type { CredentialSource } from "../credentials/index.ts";
import type { RetryOptions } from "../failures/index.ts";
import type { Hooks } from "../observing/index.ts";
import type { Sleep } from "../timing/index.ts";
import type { Transport } from "../transports/index.ts";
import type { Validate } from "../validation/index.ts";
import type { Protocol } from "../wire/index.ts";
import type { Settle } from "./outcome-unknown.ts";

/** What a client is created with; an API without a single server needs `region` or `endpoint`. */
export interface ClientOptions<Credentials> extends TimeLimits {
  region?: string | undefined;
  /** Base URL of a server of your own, such as a mock; wins over `region`. */
  endpoint?: string | undefined;
  /** A source is asked for every request; credentials with an `expiration` are kept until a minute before it. */
  credentials: CredentialSource<Credentials>;
  fetch?: typeof globalThis.fetch | undefined;
  /** Carries requests in the place of `fetch`. */
  transport?: Transport | undefined;
  /** Signs requests in the place of the client's own protocol; the same service has to take them. */
  protocol?: Protocol<Credentials> | undefined;
  /** Checks the documented limits before anything is sent. Vendors move limits, so by default only the service checks them. */
  validate?: "documented" | undefined;
  /** openapi-fetch's middleware; it sees requests before they are signed. */
  middleware?: readonly Middleware[] | undefined;
  /** Reject with the ApiError instead of returning it. */
  throwOnError?: boolean | undefined;
  projectId?: string | undefined;
  /** Account of a global service. */
  domainId?: string | undefined;
  /** False for one attempt only. */
  retry?: RetryOptions | false | undefined;
  hooks?: Hooks | undefined;
  /** The present, for signatures, deadlines and waiters. */
  clock?: (() => Date) | undefined;
  nonce?: (() => string) | undefined;
  /** Waits between attempts and between polls; a test passes one that takes no time. */
  sleep?: Sleep | undefined;
  /** From 0 to 1, for the length of pauses. */
  random?: (() => number) | undefined;
}

/** Options of a client some of whose operations need no credentials. */
export type OptionsWithoutCredentials<Credentials> = Omit<ClientOptions<Credentials>, "credentials"> & {
  credentials?: CredentialSource<Credentials> | undefined;
};

/** How long things may take, in milliseconds. */
export interface TimeLimits {
  /** Of one attempt, to the end of its response; 60 000 by default. */
  timeout?: number | undefined;
  /** Of a call with all its attempts; 120 000 by default. */
  deadline?: number | undefined;
}

/** Options of `createSend`. */
export interface SendOptions<Credentials>
  extends Omit<OptionsWithoutCredentials<Credentials>, "protocol" | "validate"> {
  protocol?: never;
  /** What the client's package exports as `…/limits`. */
  validate?: Validate | undefined;
  /** What `settle()` of an OutcomeUnknown does. */
  settle?: Settle | undefined;
}

/** What one call may add; its headers win over the defaults, never over those of the signature. */
export interface CallOptions extends TimeLimits {
  headers?: Readonly<Record<string, string | undefined>> | undefined;
  signal?: AbortSignal | undefined;
}

/** Complete, or it does not compile. */
export const callOptions: Readonly<Record<keyof CallOptions, 0>> = { headers: 0, signal: 0, timeout: 0, deadline: 0 };

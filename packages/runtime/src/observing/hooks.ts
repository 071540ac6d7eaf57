import type { ApiError } from "../wire/index.ts";

/** One attempt of a call; every hook of the attempt is given the same object. */
export interface Attempt {
  readonly operationId: string;
  /** From 1. */
  readonly number: number;
  readonly method: string;
  /** Without the query. */
  readonly url: string;
  /** When it began, by the service's clock as far as that is known. */
  readonly startedAt: Date;
  /** Of the signature, where it has one. */
  readonly nonce: string | undefined;
}

/** How an attempt ended: with a response or with a failure. */
export interface AttemptEnd {
  readonly status: number | undefined;
  /** Of a response that is not a success. */
  readonly error: ApiError | undefined;
  /** What came instead of a response. */
  readonly failure: unknown;
  readonly milliseconds: number;
}

/** Functions that are told what a client does; they decide nothing, and what one throws is reported as an uncaught error. */
export interface Hooks {
  /** Before anything is sent: what is stored here survives a crash. */
  readonly attemptStart?: ((attempt: Attempt) => void) | undefined;
  readonly attemptEnd?: ((attempt: Attempt, end: AttemptEnd) => void) | undefined;
  /** Before the pause that leads to another attempt. */
  readonly retry?: ((attempt: Attempt, milliseconds: number) => void) | undefined;
  /** Before a waiter's pause between two polls. */
  readonly wait?: ((waiter: string, milliseconds: number) => void) | undefined;
}

/** Calls a hook. What it throws must not end the call. */
export function notify<Name extends keyof Hooks>(
  hooks: Hooks | undefined,
  name: Name,
  ...given: Parameters<NonNullable<Hooks[Name]>>
): void {
  try {
    (hooks?.[name] as ((...values: typeof given) => void) | undefined)?.(...given);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

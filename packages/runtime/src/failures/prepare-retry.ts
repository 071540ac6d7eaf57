import { type Attempt, type Hooks, notify } from "../observing/index.ts";
import { type Sleep, sleep as sleepByTimers } from "../timing/index.ts";
import type { ResponseHeaders } from "../wire/index.ts";
import { choosePause, type PauseOptions } from "./backoff.ts";
import { renew, type Signature, type Signing } from "./remedy.ts";

/** An attempt after which another one may follow. */
export interface Ended {
  readonly attempt: Attempt;
  readonly decision: "repeat" | "reauthenticate" | "redate";
  readonly received?: { readonly headers: ResponseHeaders } | undefined;
  readonly signed?: Signature | undefined;
}

/** A call, and what decides how often it is repeated. */
export interface RetryContext extends PauseOptions {
  readonly options: PauseOptions["options"] & {
    readonly sleep?: Sleep | undefined;
    readonly hooks?: Hooks | undefined;
  };
  readonly signing: Signing;
  /** Repetitions that the client may still spend. */
  readonly budget: { left: number };
  /** When the time of the call is over. */
  readonly end: number;
  readonly signal: AbortSignal | undefined;
  /** Whether its date or credentials have been replaced. */
  isRenewed: boolean;
}

/** Prepares another attempt: renews what was refused, and pauses. Resolves to false if none may follow; rejects if the caller aborts. */
export async function prepareRetry(
  context: RetryContext,
  { attempt, decision, received, signed }: Ended,
): Promise<boolean> {
  const { policy, options, signing, budget, end, signal } = context;
  const { clock = () => new Date(), sleep = sleepByTimers, hooks } = options;
  const headers = received?.headers;
  const isRefusal = decision !== "repeat";
  if (isRefusal && headers && signed) renew(signing, signed, headers);
  // Only the date, the key or the token was refused, so there is nothing to wait for.
  const pause = isRefusal ? 0 : choosePause(context, attempt.number, headers);
  const isOver = (isRefusal && context.isRenewed) || attempt.number >= (policy.attempts ?? 3);
  if (isOver || clock().getTime() + pause >= end || budget.left < 1) return false;
  budget.left -= 1;
  signal?.throwIfAborted();
  context.isRenewed ||= isRefusal;
  notify(hooks, "retry", attempt, pause);
  await sleep(pause, signal);
  return true;
}

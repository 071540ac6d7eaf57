import { notify } from "../observing/hooks.ts";
import type { Api } from "../wire/api.ts";
import { InputError, TransportError } from "../wire/error.ts";
import type { Protocol, WireRequest } from "../wire/protocol.ts";
import { longestTimer } from "./abort.ts";
import { type AttemptResult, type Call, createAttempt } from "./attempt.ts";
import { chooseDelay, createBudget, readRetryAfter } from "./backoff.ts";
import type { SendOptions } from "./options.ts";
import { OutcomeUnknown, type Settle } from "./outcome-unknown.ts";
import type { Received } from "./response.ts";
import { createSigner } from "./signer.ts";
import { sleep as sleepByTimers } from "./sleep.ts";

/** Makes attempts as long as it is safe and useful. Rejects with an OutcomeUnknown, or with the failure to get a response. */
export type Retry = (call: Call, request: WireRequest, signal: AbortSignal | undefined) => Promise<Received>;

/** Creates what signs, sends and retries the calls of a client. Throws an InputError if credentials are missing. */
export function createRetry<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SendOptions<Credentials>,
): Retry {
  const { clock = () => new Date(), sleep = sleepByTimers, random = Math.random, hooks, retry } = options;
  const policy = retry === false ? { attempts: 1 } : (retry ?? {});
  const budget = createBudget(policy.budget);
  const signer = createSigner(protocol, api, baseUrl, options);
  const runAttempt = createAttempt(protocol, api, signer, options);

  const choosePause = ({ attempt, received }: AttemptResult): number => {
    const headers = received?.headers;
    const asked = headers && (protocol.readRetryAfter?.(headers) ?? readRetryAfter(headers, clock()));
    return Math.min(asked ?? chooseDelay(policy, attempt.number, random), longestTimer);
  };

  return async (call, request, signal) => {
    const end = clock().getTime() + (call.deadline ?? options.deadline ?? 120_000);
    let before: AttemptResult | undefined;
    let isRenewed = false;
    let maybeSent = false;
    for (let number = 1; ; number++) {
      const milliseconds = Math.min(end - clock().getTime(), call.timeout ?? options.timeout ?? 60_000);
      const result = milliseconds > 0 && (await runAttempt(call, request, signal, { number, milliseconds, before }));
      // Nothing was sent: the time is over, or there are no other credentials.
      if (!result) break;
      before = result;
      maybeSent ||= !result.isUnsent;
      const { attempt, decision, received, signed } = result;
      if (decision === "unknown") throw createOutcomeUnknown(call, result, options.settle);
      if (decision === "final") {
        budget.earn();
        break;
      }
      const isRefusal = decision !== "repeat";
      if (isRefusal && received && signed) signer.renew(signed, received.headers);
      // Only the date, the key or the token was refused, so there is nothing to wait for.
      const pause = isRefusal ? 0 : choosePause(result);
      const isOver = (isRefusal && isRenewed) || number >= (policy.attempts ?? 3) || clock().getTime() + pause >= end;
      if (isOver || !budget.spend()) break;
      signal?.throwIfAborted();
      isRenewed ||= isRefusal;
      notify(hooks, "retry", attempt, pause);
      await sleep(pause, signal);
    }
    return conclude(call, before, signal, maybeSent);
  };
}

function createOutcomeUnknown(
  { operation: { operationId, lookup }, input }: Call,
  { attempt: { number: attempts, startedAt, nonce }, received, failure, name = "" }: AttemptResult,
  settle: Settle | undefined,
): OutcomeUnknown {
  const call = { operationId, attempts, startedAt, nonce, input, lookup };
  const { code, status } = received?.error ?? {};
  const after = status === undefined ? name : code ? `${code} (${status})` : `status ${status}`;
  return new OutcomeUnknown(call, received?.error ?? failure, after, settle);
}

function conclude(
  { operation: { operationId } }: Call,
  result: AttemptResult | undefined,
  signal: AbortSignal | undefined,
  maybeSent: boolean,
): Received {
  if (!result) throw new InputError(operationId, "timeout or deadline", "must be positive", "give milliseconds");
  const { attempt, received, failure, name, text, decision } = result;
  if (received) return received;
  // The caller knows the reason, because it is the caller's own; the failure only follows from it.
  signal?.throwIfAborted();
  const retry = { attempts: attempt.number, retryable: decision === "repeat" };
  throw new TransportError(operationId, `${name}: ${text}`, maybeSent ? "maybe" : "no", retry, failure);
}

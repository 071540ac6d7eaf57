import { notify } from "../observing/hooks.ts";
import type { Api } from "../wire/api.ts";
import { describeFailure, InputError, nameFailure, TransportError } from "../wire/error.ts";
import type { Protocol, WireRequest } from "../wire/protocol.ts";
import { longestTimer } from "./abort.ts";
import { type AttemptResult, type Call, createAttempt } from "./attempt.ts";
import { chooseDelay, createBudget, readRetryAfter } from "./backoff.ts";
import type { Decision } from "./classify.ts";
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

  const choosePause = ({ attempt, decision, received }: AttemptResult): number => {
    // Only the date, the key or the token was refused, so there is nothing to wait for.
    if (isRefusal(decision)) return 0;
    const headers = received?.headers;
    const asked = headers && (protocol.readRetryAfter?.(headers) ?? readRetryAfter(headers, clock()));
    return Math.min(asked ?? chooseDelay(policy, attempt.number, random), longestTimer);
  };

  return async (call, request, signal) => {
    const end = clock().getTime() + (call.deadline ?? options.deadline ?? 120_000);
    const most = policy.attempts ?? 3;
    let result: AttemptResult | undefined;
    for (let number = 1, isRenewed = false, maybeSent = false; ; number++) {
      const milliseconds = Math.min(end - clock().getTime(), call.timeout ?? options.timeout ?? 60_000);
      if (!(milliseconds > 0)) return conclude(result, call, signal, maybeSent);
      const refused = result?.decision === "reauthenticate" ? result.signed?.credentials : undefined;
      const next = await runAttempt(call, request, signal, { number, milliseconds, refused });
      if (!next) return conclude(result, call, signal, maybeSent);
      result = next;
      maybeSent ||= !result.isUnsent;
      const { attempt, decision, received, signed } = result;
      if (decision === "unknown") throw createOutcomeUnknown(call, result, options.settle);
      if (decision === "final") budget.earn();
      if (received && signed && isRefusal(decision)) signer.renew(signed, received.headers);
      const pause = choosePause(result);
      const isOver = decision === "final" || (isRefusal(decision) && isRenewed) || number >= most;
      if (isOver || clock().getTime() + pause >= end || !budget.spend())
        return conclude(result, call, signal, maybeSent);
      signal?.throwIfAborted();
      isRenewed ||= isRefusal(decision);
      notify(hooks, "retry", attempt, pause);
      await sleep(pause, signal);
    }
  };
}

function isRefusal(decision: Decision): boolean {
  return decision === "reauthenticate" || decision === "redate";
}

function createOutcomeUnknown(
  { operation, input }: Call,
  { attempt, received, failure }: AttemptResult,
  settle: Settle | undefined,
): OutcomeUnknown {
  const { operationId, lookup } = operation;
  const { number: attempts, startedAt, nonce } = attempt;
  const call = { operationId, attempts, startedAt, nonce, input, lookup };
  return new OutcomeUnknown(call, received ? received.error : failure, settle);
}

function conclude(
  result: AttemptResult | undefined,
  { operation }: Call,
  signal: AbortSignal | undefined,
  maybeSent: boolean,
): Received {
  const { operationId } = operation;
  if (!result) throw new InputError(operationId, "timeout or deadline", "must be positive", "give milliseconds");
  const { attempt, received, failure, decision } = result;
  if (received) return received;
  // The caller knows the reason, because it is the caller's own; the failure only follows from it.
  signal?.throwIfAborted();
  const message = `${nameFailure(failure)}: ${describeFailure(failure)}`;
  const retry = { attempts: attempt.number, retryable: decision === "repeat" };
  throw new TransportError(operationId, message, maybeSent ? "maybe" : "no", retry, failure);
}

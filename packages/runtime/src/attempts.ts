import { runWithin } from "./abort.ts";
import type { Answered, Call, Ending, RunAttempt } from "./attempt.ts";
import { chooseDelay, createBudget, readRetryAfter } from "./backoff.ts";
import { notify } from "./hooks.ts";
import type { SenderOptions } from "./options.ts";
import { OutcomeUnknown, type Settle } from "./outcome-unknown.ts";
import type { Protocol } from "./protocol.ts";
import type { Signer } from "./signer.ts";
import { sleep as sleepByTimers } from "./sleep.ts";

/** Attempts a call as often as it is safe and sensible; rejects with an OutcomeUnknown, or with the failure to get an answer. */
export type RunAttempts = (call: Call) => Promise<Answered>;

/** Creates what repeats the attempts of a client. */
export function createAttempts<Credentials>(
  runAttempt: RunAttempt,
  protocol: Pick<Protocol<Credentials>, "readRetryAfter">,
  signer: Pick<Signer, "renew">,
  options: SenderOptions<Credentials>,
): RunAttempts {
  const { clock = () => new Date(), sleep = sleepByTimers, random = Math.random, hooks, retry } = options;
  const policy = retry === false ? { attempts: 1 } : (retry ?? {});
  const budget = createBudget(policy.budget);

  const choosePause = ({ attempt, verdict, answered }: Ending): number => {
    // A date or a token that was too old is not mended by waiting.
    if (verdict === "resign") return 0;
    const headers = answered?.headers;
    const asked = headers && (protocol.readRetryAfter?.(headers) ?? readRetryAfter(headers, clock()));
    return asked ?? chooseDelay(policy, attempt.number, random);
  };

  return async (call) => {
    const end = clock().getTime() + (call.deadline ?? options.deadline ?? 120_000);
    const most = policy.attempts ?? 3;
    for (let number = 1, isRenewed = false; ; number++) {
      const left = end - clock().getTime();
      const ending = await runAttempt(call, number, Math.min(left, call.timeout ?? options.timeout ?? 60_000));
      const { attempt, verdict, answered } = ending;
      if (verdict === "unknown") throw createOutcomeUnknown(call, ending, options.settle);
      if (verdict === "answered") budget.earn();
      const pause = choosePause(ending);
      const isOver = verdict === "answered" || (verdict === "resign" && isRenewed) || number >= most;
      if (isOver || call.signal?.aborted || clock().getTime() + pause >= end || !budget.spend())
        return conclude(ending);
      if (verdict === "resign") signer.renew(answered?.headers.get("date") ?? null);
      isRenewed ||= verdict === "resign";
      notify(hooks, "retry", attempt, pause);
      await runWithin(undefined, call.signal, (signal) => sleep(pause, signal));
    }
  };
}

function createOutcomeUnknown(
  { operation, input }: Call,
  { attempt, startedAt, nonce, answered, failure }: Ending,
  settle: Settle | undefined,
): OutcomeUnknown {
  const { operationId, lookup } = operation;
  const lost = { operationId, attempts: attempt.number, startedAt, nonce, input, lookup };
  return new OutcomeUnknown(lost, answered ? answered.error : failure, settle);
}

function conclude({ answered, failure }: Ending): Answered {
  if (answered) return answered;
  throw failure;
}

import { runWithin } from "./abort.ts";
import type { Answered, Call, Ending, RunAttempt } from "./attempt.ts";
import { chooseDelay, createBudget, readRetryAfter } from "./backoff.ts";
import { InputError } from "./error.ts";
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
    let ending: Ending | undefined;
    for (let number = 1, isRenewed = false; ; number++) {
      const within = Math.min(end - clock().getTime(), call.timeout ?? options.timeout ?? 60_000);
      if (!(within > 0)) return conclude(ending, call);
      ending = await runAttempt(call, number, within);
      const { attempt, verdict, answered } = ending;
      if (verdict === "unknown") throw createOutcomeUnknown(call, ending, options.settle);
      if (verdict === "answered") budget.earn();
      if (answered && verdict === "resign") signer.renew(answered.credentials, answered.headers.get("date"));
      const pause = choosePause(ending);
      const isOver = verdict === "answered" || (verdict === "resign" && isRenewed) || number >= most;
      if (isOver || call.signal?.aborted || clock().getTime() + pause >= end || !budget.spend())
        return conclude(ending, call);
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

function conclude(ending: Ending | undefined, { operation }: Call): Answered {
  if (!ending)
    throw new InputError(operation.operationId, "timeout or deadline", "must be above 0", "give milliseconds");
  if (ending.answered) return ending.answered;
  throw ending.failure;
}

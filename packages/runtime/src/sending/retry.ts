import { limitTime } from "../timing/index.ts";
import { type Api, InputError, nameResponse, type Protocol, TransportError, type WireRequest } from "../wire/index.ts";
import { type AttemptResult, type Call, createAttempt } from "./attempt.ts";
import { loadFailure } from "./load-failure.ts";
import type { SendOptions } from "./options.ts";
import { OutcomeUnknown, type Settle } from "./outcome-unknown.ts";
import type { Received } from "./response.ts";
import { createSigner } from "./signer.ts";

/** Makes attempts as long as it is safe and useful. Rejects with an OutcomeUnknown, or with the failure to get a response. */
export type Retry = (call: Call, request: WireRequest, signal: AbortSignal | undefined) => Promise<Received>;

/** Creates what signs, sends and retries the calls of a client. Throws an InputError if credentials are missing. */
export function createRetry<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  baseUrl: string,
  options: SendOptions<Credentials>,
): Retry {
  const { clock = () => new Date(), retry } = options;
  const policy = retry === false ? { attempts: 1 } : (retry ?? {});
  const limit = policy.budget ?? 100;
  const budget = { left: limit };
  const signing = createSigner(protocol, api, baseUrl, options);
  const runAttempt = createAttempt(protocol, api, signing, options);

  return async (call, request, signal) => {
    const end = clock().getTime() + (call.deadline ?? options.deadline ?? 120_000);
    const context = { protocol, policy, options, signing, budget, end, signal, isRenewed: false };
    let before: AttemptResult | undefined;
    let maybeSent = false;
    for (let number = 1; ; number++) {
      const milliseconds = Math.min(end - clock().getTime(), call.timeout ?? options.timeout ?? 60_000);
      const result = milliseconds > 0 && (await runAttempt(call, request, signal, { number, milliseconds, before }));
      // Nothing was sent: the time is over, or there are no other credentials.
      if (!result) break;
      before = result;
      maybeSent ||= !result.isUnsent;
      const { decision } = result;
      if (decision === "final") budget.left = Math.min(limit, budget.left + 0.1);
      if (decision === "final" || decision === "unknown") break;
      // Whether an abort of the caller comes first is for prepareRetry to say.
      const { until, stop } = limitTime(end - clock().getTime(), signal?.aborted ? undefined : signal);
      const { prepareRetry } = await loadFailure(until);
      stop();
      if (!(await prepareRetry(context, { ...result, decision }))) break;
    }
    return conclude(call, before, signal, maybeSent, options.settle);
  };
}

function conclude(
  { operation: { operationId, lookup }, input }: Call,
  result: AttemptResult | undefined,
  signal: AbortSignal | undefined,
  maybeSent: boolean,
  settle: Settle | undefined,
): Received {
  if (!result) throw new InputError(operationId, "timeout or deadline", "must be positive", "give milliseconds");
  const { attempt, decision, received, failure, name = "", text } = result;
  const { number: attempts, startedAt, nonce } = attempt;
  if (decision === "unknown") {
    const error = received?.error;
    const call = { operationId, attempts, startedAt, nonce, input, lookup };
    throw new OutcomeUnknown(call, error ?? failure, error ? nameResponse(error) : name, settle);
  }
  if (received) return received;
  // The caller knows the reason, because it is the caller's own; the failure only follows from it.
  signal?.throwIfAborted();
  const details = { sent: maybeSent ? "maybe" : "no", retryable: decision === "repeat", attempts } as const;
  throw new TransportError(operationId, `${name}: ${text}`, details, { cause: failure });
}

import { runWithin, untilAborted } from "./abort.ts";
import { type Answer, createApiError, findFault, parseBody } from "./answer.ts";
import type { Api } from "./api.ts";
import type { ApiError } from "./error.ts";
import { type Attempt, type AttemptEnd, notify } from "./hooks.ts";
import { judgeAnswer, judgeFailure, type Verdict } from "./judgement.ts";
import type { Operation } from "./operation.ts";
import type { SenderOptions, TimeLimits } from "./options.ts";
import type { Protocol, WireRequest } from "./protocol.ts";
import type { Signed, Signer } from "./signer.ts";
import { createFetchTransport, type Transport, type TransportReply } from "./transport.ts";

/** One call of an operation. */
export interface Call extends TimeLimits {
  readonly operation: Operation<unknown, unknown, string>;
  readonly input: unknown;
  readonly projectId: string | undefined;
  readonly request: WireRequest;
  readonly signal: AbortSignal | undefined;
}

/** An answer and, if it is no success, its error. */
export interface Answered extends Answer {
  readonly reply: TransportReply;
  readonly error: ApiError<never> | undefined;
  /** What was signed with. */
  readonly credentials: object;
}

/** How an attempt ended: with an answer or with a failure. */
export interface Ending {
  readonly attempt: Attempt;
  readonly startedAt: Date;
  readonly nonce: string | undefined;
  readonly verdict: Verdict;
  readonly answered?: Answered;
  readonly failure?: unknown;
}

/** Signs, sends and judges once, all within some milliseconds; rejects only if nothing was sent. */
export type RunAttempt = (call: Call, number: number, within: number) => Promise<Ending>;

/** Creates what makes single attempts for a client. */
export function createAttempt<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  signer: Signer,
  options: SenderOptions<Credentials>,
): RunAttempt {
  const { clock = () => new Date(), hooks, fetch, transport = createFetchTransport(fetch) } = options;

  const send = async (call: Call, { request, credentials }: Signed, attempts: number, signal: AbortSignal) => {
    const reply = await exchange(transport, request, signal);
    if ("failure" in reply) return { failure: reply.failure, verdict: judgeFailure(call.operation, reply.isUnsent) };
    const answer = { status: reply.status, headers: reply.headers, body: parseBody(reply.text) };
    const fault = findFault(protocol, call.operation, answer);
    const verdict = fault ? judgeAnswer(api, call.operation, answer.status, fault.code) : "answered";
    const effort = { attempts, retryable: verdict === "repeat" || verdict === "resign" };
    const error = fault && createApiError(fault, answer, credentials, effort);
    return { verdict, answered: { ...answer, reply, error, credentials } };
  };

  return (call, number, within) =>
    runWithin(within, call.signal, async (signal) => {
      // Credentials may have to come from far away.
      const signed = await untilAborted(signal, signer.sign(call.request, call.operation, call.projectId));
      signal.throwIfAborted();
      const { nonce, request } = signed;
      const { method, url } = request;
      const startedAt = clock();
      const attempt = { operationId: call.operation.operationId, number, method, url: url.origin + url.pathname };
      notify(hooks, "attemptStart", attempt);
      const ending = { attempt, startedAt, nonce, ...(await send(call, signed, number, signal)) };
      notify(hooks, "attemptEnd", attempt, describeEnding(ending, clock().getTime() - startedAt.getTime()));
      return ending;
    });
}

async function exchange(transport: Transport, request: WireRequest, signal: AbortSignal) {
  try {
    return await transport.send({ ...request, signal });
  } catch (failure) {
    return { failure, isUnsent: false };
  }
}

function describeEnding({ answered, failure }: Ending, milliseconds: number): AttemptEnd {
  return { status: answered?.status, error: answered?.error, failure, milliseconds };
}

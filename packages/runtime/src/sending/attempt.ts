import { isSame } from "../credentials/index.ts";
import type { Description } from "../failures/index.ts";
import { type Attempt, notify } from "../observing/index.ts";
import { limitTime } from "../timing/index.ts";
import { createFetchTransport, type TransportFailure, type TransportResponse } from "../transports/index.ts";
import {
  type Api,
  ApiError,
  InputError,
  type Operation,
  type Protocol,
  parseBody,
  type WireRequest,
} from "../wire/index.ts";
import { classifyFailure, classifyResponse, type Decision } from "./classify.ts";
import type { EncodedInput } from "./input.ts";
import { loadFailure } from "./load-failure.ts";
import type { SendOptions, TimeLimits } from "./options.ts";
import { type Describe, findServiceError, type Received } from "./response.ts";
import type { Signed, Signer } from "./signer.ts";

/** One call of an operation. */
export interface Call extends TimeLimits {
  readonly operation: Operation<unknown, unknown, string>;
  readonly input: unknown;
  readonly encoded: Pick<EncodedInput, "projectId">;
}

/** How an attempt ended: with a response or with a failure. */
export interface AttemptResult extends Partial<ReturnType<Description["describeFailure"]>> {
  readonly attempt: Attempt;
  readonly decision: Decision;
  readonly received?: Received;
  /** Of a failure: whether nothing was sent. */
  readonly isUnsent?: boolean;
  /** Where the request was signed. */
  readonly signed?: Signed;
}

/**
 * Signs and sends once and classifies what comes back, all within some milliseconds. Resolves to undefined, and sends nothing, if there
 * are no other credentials than those that were refused before. Rejects only if nothing was sent.
 */
export type RunAttempt = (
  call: Call,
  request: WireRequest,
  signal: AbortSignal | undefined,
  limits: { readonly number: number; readonly milliseconds: number; readonly before: AttemptResult | undefined },
) => Promise<AttemptResult | undefined>;

/** Creates the function that makes single attempts for a client. */
export function createAttempt<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  signer: Signer,
  options: SendOptions<Credentials>,
): RunAttempt {
  const { clock = () => new Date(), hooks, fetch, transport = createFetchTransport(fetch) } = options;
  const classify = createClassify(protocol, api, signer);

  return async ({ operation, input, encoded }, unsigned, outerSignal, { number, milliseconds, before }) => {
    const { signal, stop, until } = limitTime(milliseconds, outerSignal);
    const { method, url } = unsigned;
    const place = { operationId: operation.operationId, method, url: url.origin + url.pathname };
    let signed: Signed | undefined;
    const load = () => loadFailure(until);
    const describe = async () =>
      (await load()).createDescription(signed ?? { credentials: {}, request: unsigned }, operation, input);
    const classifyLost = (failure: unknown) =>
      classifyFailed(operation, { failure, isUnsent: false }, signal, describe);
    try {
      try {
        // Credentials and signatures may have to come from far away.
        signed = await until(signer.sign(unsigned, operation, encoded.projectId));
        signal.throwIfAborted();
      } catch (failure) {
        if (failure instanceof InputError) throw failure;
        outerSignal?.throwIfAborted();
        const attempt = { ...place, number: number - 1, startedAt: clock(), nonce: undefined };
        const told = await classifyFailed(operation, { failure, isUnsent: true }, signal, describe);
        // What a source of credentials throws belongs to the program.
        return { attempt, ...told, failure, decision: "final" };
      }
      const { credentials, date, nonce, request } = signed;
      if (before?.decision === "reauthenticate" && isSame(credentials, before.signed?.credentials)) return;
      const attempt = { ...place, number, startedAt: date, nonce };
      const sentAt = clock().getTime();
      notify(hooks, "attemptStart", attempt);
      let ended: TransportResponse | TransportFailure;
      try {
        ended = await transport.send({ ...request, signal });
      } catch (failure) {
        ended = { failure, isUnsent: false };
      }
      const took = clock().getTime() - sentAt;
      const result = await ("failure" in ended
        ? classifyFailed(operation, ended, signal, describe)
        : classify(operation, ended, signed, load, describe, number).catch(classifyLost));
      notify(hooks, "attemptEnd", attempt, describeEnd(result, took));
      return { attempt, signed, ...result };
    } finally {
      stop();
    }
  };
}

const describeEnd = ({ received, failure }: Classified, milliseconds: number) => ({
  status: received?.status,
  error: received?.error,
  failure,
  milliseconds,
});

type Classified = Omit<AttemptResult, "attempt" | "signed">;

async function classifyFailed(
  operation: Call["operation"],
  { failure, isUnsent }: TransportFailure,
  { reason }: AbortSignal,
  describe: Describe,
): Promise<Classified> {
  const decision = classifyFailure(operation, isUnsent);
  if (failure !== reason) return { ...(await describe()).describeFailure(failure), isUnsent, decision };
  // The time was over, or the caller aborted: there is nothing to redact.
  const { name = String(failure), message: text = "" } = Object(failure);
  return { failure, name, text, isUnsent, decision };
}

function createClassify(protocol: Pick<Protocol<never>, "readServiceError" | "fixes">, api: Api, signer: Signer) {
  return async (
    operation: Call["operation"],
    transported: TransportResponse,
    signed: Signed,
    load: typeof loadFailure,
    describe: Describe,
    attempts: number,
  ): Promise<Classified> => {
    const { status, headers, text } = transported;
    const received = { status, headers, body: parseBody(text), ok: true, transported, describe } as const;
    const found = findServiceError(protocol, operation, received);
    if (!found) return { decision: "final", received };
    const classified = classifyResponse(api, operation, status, found);
    // One code may stand for a wrong date too; and where no source has other credentials, nothing helps.
    const decision =
      classified === "reauthenticate" ? (await load()).chooseRemedy(signer, signed, headers) : classified;
    const { describeError, redactResponse } = await describe();
    const retryable = decision !== "final" && decision !== "unknown";
    const described = describeError(found, received, protocol, { attempts, retryable });
    const error = new ApiError<never>(operation.operationId, ...described);
    return { decision, received: { ...received, transported: redactResponse(transported, received.body), error } };
  };
}

import { isSame } from "../credentials/credentials.ts";
import { redactFailure } from "../observing/failure.ts";
import { type Attempt, type AttemptEnd, notify } from "../observing/hooks.ts";
import { createRedaction, type Redaction } from "../observing/redaction.ts";
import { listSecrets } from "../observing/secrets.ts";
import { createFetchTransport, type TransportFailure, type TransportResponse } from "../transports/transport.ts";
import type { Api } from "../wire/api.ts";
import { InputError } from "../wire/error.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol, ResponseHeaders, WireRequest } from "../wire/protocol.ts";
import { limitTime, untilAborted } from "./abort.ts";
import { classifyFailure, classifyResponse, type Decision } from "./classify.ts";
import type { EncodedInput } from "./input.ts";
import type { SendOptions, TimeLimits } from "./options.ts";
import { createApiError, findServiceError, parseBody, type Received, redactResponse } from "./response.ts";
import type { Signed, Signer } from "./signer.ts";

/** One call of an operation. */
export interface Call extends TimeLimits {
  readonly operation: Operation<unknown, unknown, string>;
  readonly input: unknown;
  readonly encoded: Pick<EncodedInput, "projectId">;
}

/** How an attempt ended: with a response or with a failure. */
export interface AttemptResult {
  readonly attempt: Attempt;
  readonly decision: Decision;
  readonly received?: Received;
  readonly failure?: unknown;
  /** Of a failure: whether nothing was sent. */
  readonly isUnsent?: boolean;
  /** Where the request was signed. */
  readonly signed?: Signed;
}

/**
 * Signs and sends once and classifies what comes back, all within some milliseconds. Resolves to undefined, and sends nothing, if there
 * are no other credentials than those that were refused. Rejects only if nothing was sent.
 */
export type RunAttempt = (
  call: Call,
  request: WireRequest,
  signal: AbortSignal | undefined,
  limits: { readonly number: number; readonly milliseconds: number; readonly refused: object | undefined },
) => Promise<AttemptResult | undefined>;

const neverSigned = { decision: "final", isUnsent: true } as const;

/** Creates the function that makes single attempts for a client. */
export function createAttempt<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  signer: Signer,
  options: SendOptions<Credentials>,
): RunAttempt {
  const { clock = () => new Date(), hooks, fetch, transport = createFetchTransport(fetch) } = options;

  return async ({ operation, input, encoded }, unsigned, outerSignal, { number, milliseconds, refused }) => {
    const { signal, stop } = limitTime(milliseconds, outerSignal);
    try {
      const { method, url } = unsigned;
      const place = { operationId: operation.operationId, method, url: url.origin + url.pathname };
      let signed: Signed;
      try {
        // Credentials may have to come from far away.
        signed = await untilAborted(signal, signer.sign(unsigned, operation, encoded.projectId));
        signal.throwIfAborted();
      } catch (failure) {
        if (failure instanceof InputError) throw failure;
        outerSignal?.throwIfAborted();
        const attempt = { ...place, number: number - 1, startedAt: clock(), nonce: undefined };
        return { ...neverSigned, attempt, failure };
      }
      const { request, credentials, nonce, date } = signed;
      if (refused && isSame(credentials, refused)) return undefined;
      const attempt = { ...place, number, startedAt: date, nonce };
      const redaction = createRedaction(listSecrets(signed, operation, input));
      const sentAt = clock().getTime();
      notify(hooks, "attemptStart", attempt);
      let ended: TransportResponse | TransportFailure;
      try {
        ended = await transport.send({ ...request, signal });
      } catch (failure) {
        ended = { failure, isUnsent: false };
      }
      const result: Omit<AttemptResult, "attempt" | "signed"> =
        "failure" in ended
          ? {
              failure: ended.failure === signal.reason ? ended.failure : redactFailure(ended.failure, redaction),
              isUnsent: ended.isUnsent,
              decision: classifyFailure(operation, ended.isUnsent),
            }
          : classify(protocol, api, operation, ended, { signer, signed, redaction, attempts: number });
      notify(hooks, "attemptEnd", attempt, describeEnd(result, clock().getTime() - sentAt));
      return { attempt, signed, ...result };
    } finally {
      stop();
    }
  };
}

/** What is known of a request beside its response. */
interface Sent {
  readonly signer: Signer;
  readonly signed: Signed;
  readonly redaction: Redaction;
  readonly attempts: number;
}

function classify(
  protocol: Pick<Protocol<never>, "readServiceError" | "fixes">,
  api: Api,
  operation: Call["operation"],
  transported: TransportResponse,
  { signer, signed, redaction, attempts }: Sent,
): Pick<AttemptResult, "decision" | "received"> {
  const { status, headers, text } = transported;
  const parsed = { status, headers, body: parseBody(text) };
  const found = findServiceError(protocol, operation, parsed);
  const classified = found ? classifyResponse(api, operation, status, found) : "final";
  const decision = classified === "reauthenticate" ? chooseRemedy(signer, signed, headers) : classified;
  const retryable = ["repeat", "reauthenticate", "redate"].includes(decision);
  if (!found) return { decision, received: { ...parsed, transported, error: undefined, redaction } };
  const error = createApiError(operation, found, parsed, redaction, { attempts, retryable });
  const safe = redactResponse(transported, parsed.body, redaction);
  return { decision, received: { ...parsed, transported: safe, error, redaction } };
}

// One code may stand for a wrong date too; and where no source has other credentials, nothing helps.
function chooseRemedy(signer: Signer, signed: Signed, headers: ResponseHeaders): Decision {
  if (signer.isFarOff(signed, headers)) return "redate";
  return signer.canRenew(signed) ? "reauthenticate" : "final";
}

function describeEnd(
  { received, failure }: Pick<AttemptResult, "received" | "failure">,
  milliseconds: number,
): AttemptEnd {
  return { status: received?.status, error: received?.error, failure, milliseconds };
}

import { createResponse } from "../transports/index.ts";
import {
  type ApiErrorDetails,
  type Flaw,
  isStructured,
  type Operation,
  type Protocol,
  type RetryInfo,
  readMarkup,
  readParameter,
  type ServiceError,
  type WireRequest,
} from "../wire/index.ts";
import { describeFailure, nameFailure, redactFailure } from "./describe-failure.ts";
import { describeFlaw } from "./flaw.ts";
import { createRedaction, type Redaction } from "./redaction.ts";
import { listSecrets } from "./secrets.ts";

/** The request that an error is about. */
export interface DescribedRequest {
  readonly credentials: object;
  readonly request: Pick<WireRequest, "headers">;
}

/** What of a response an error, hooks and middleware may see. */
export interface VisibleResponse {
  readonly status: number;
  readonly text: string;
  readonly response: Response;
}

/** What the response of a call that failed says. */
export interface FoundError extends ServiceError {
  /** Of a 2xx response: why it is not a success. */
  readonly flaw?: Flaw;
}

/** What an ApiError says: its message and the rest. */
export type ErrorDescription = readonly [message: string, details: ApiErrorDetails];

/** What errors, hooks and middleware are told of one request; nothing of it repeats a secret. */
export interface Description {
  /** What an error response says, and what helps where the service does not say it. */
  describeError(
    error: FoundError,
    response: { readonly status: number; readonly body: unknown },
    protocol: Pick<Protocol<never>, "fixes">,
    retry: RetryInfo,
  ): ErrorDescription;
  /** A copy of a failure, its name or code, and what it says. */
  describeFailure(failure: unknown): { readonly failure: unknown; readonly name: string; readonly text: string };
  redactResponse(response: VisibleResponse, body: unknown): VisibleResponse;
}

const nothingSent: DescribedRequest = { credentials: {}, request: { headers: {} } };

/** Describes what became of a request, or a response that came without one. */
export function createDescription(
  request: DescribedRequest = nothingSent,
  operation: Pick<Operation<unknown, unknown, string>, "fields" | "codeTemplates" | "secrets">,
  input: unknown,
): Description {
  const redaction = createRedaction(listSecrets(request, operation, input));
  const { redact, redactText, redactBody } = redaction;
  return {
    describeError({ code, message: said, requestId, flaw }, { status, body }, { fixes = {} }, retry) {
      const fix = fixes[status];
      const shown = redactBody(body);
      const message = [flaw && describeFlaw(flaw), said].filter(Boolean).join(": ");
      const text = message ? redactText(message) : summarise(shown, redactText);
      const parameter = readParameter(operation, code);
      const helped = fix && !message ? `${text ?? ""}. Fix: ${fix}`.replace(/^\. /, "") : text;
      const named = code === undefined ? `HTTP status ${status} without an error code` : `${redact(code)} (${status})`;
      const details = {
        code: code && redact(code),
        status,
        ...(requestId !== undefined && { requestId: redact(requestId) }),
        ...(parameter !== undefined && { parameter }),
        ...retry,
        body: shown,
      };
      return [helped ? `${named}: ${helped}` : named, details];
    },
    describeFailure(failure) {
      const copy = redactFailure(failure, redaction);
      return { failure: copy, name: nameFailure(copy), text: describeFailure(copy) };
    },
    redactResponse: (response, body) => redactResponse(response, body, redaction),
  };
}

// Of what a gateway wrote.
const longestMessage = 300;

// Secrets are redacted before the text is cut, and once more where it was encoded.
function summarise(body: unknown, redactText: Redaction["redactText"]): string | undefined {
  const json = () => (isStructured(body) ? JSON.stringify(body) : "");
  const text = typeof body === "string" ? redactText(readMarkup(body)) : json();
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text || undefined;
}

// A service may repeat a secret in every part of its response.
function redactResponse(sent: VisibleResponse, body: unknown, { redactText, redactBody }: Redaction): VisibleResponse {
  const { status, text } = sent;
  return {
    status,
    // Read by middleware only.
    get text() {
      return isStructured(body) ? JSON.stringify(redactBody(body)) : redactText(text);
    },
    get response() {
      // Of a redirect that a browser hides nothing can be read.
      if (status < 200) return sent.response;
      const headers = [...sent.response.headers].map(([name, value]): [string, string] => [name, redactText(value)]);
      return createResponse(null, status, headers);
    },
  };
}

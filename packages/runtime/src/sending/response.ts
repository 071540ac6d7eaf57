import { createRedaction, type Redaction } from "../observing/redaction.ts";
import { createResponse, type TransportResponse } from "../transports/transport.ts";
import { ApiError } from "../wire/error.ts";
import { findFlaw, isGoodCode } from "../wire/evidence.ts";
import { isStructured, parseJson } from "../wire/json.ts";
import { readMarkup } from "../wire/markup.ts";
import { type Operation, readParameter } from "../wire/operation.ts";
import type { Protocol, ResponseHeaders, ServiceError } from "../wire/protocol.ts";

/** What is classified of a response. */
export interface ParsedResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Parsed JSON, else the text; undefined if it is empty. */
  readonly body: unknown;
}

/** A response and, if it is not a success, its error. */
export interface Received extends ParsedResponse {
  readonly error: ApiError<never> | undefined;
  /** Of the secrets of the request. */
  readonly redaction: Redaction;
  /** Redacted where there is an error. */
  readonly transported: Pick<TransportResponse, "status" | "text" | "response">;
}

type AnyOperation = Operation<unknown, unknown, string>;

/** The body of a response: parsed JSON, else the text; undefined if it is empty. */
export function parseBody(text: string): unknown {
  return text === "" ? undefined : parseJson(text);
}

/** The text of the first of these members of a body that is a string or number; undefined where there is none. */
export function readText(body: unknown, ...names: string[]): string | undefined {
  const values = names.map((name) => (isStructured(body) ? body[name] : undefined));
  const value = values.find((each) => typeof each === "string" || typeof each === "number");
  return value === undefined ? undefined : String(value);
}

/** What a response says is wrong; undefined if it is a success. */
export function findServiceError(
  protocol: Pick<Protocol<never>, "readServiceError" | "fixes">,
  operation: Pick<AnyOperation, "success" | "empty" | "evidence">,
  { status, headers, body }: ParsedResponse,
): ServiceError | undefined {
  const isOk = status >= 200 && status < 300;
  const flaw = isOk ? findFlaw(operation, body) : undefined;
  if (isOk && !flaw) return undefined;
  const error = protocol.readServiceError(body, headers);
  if (!flaw) return error.message ? error : { ...error, fix: protocol.fixes?.[status] };
  // Only the word of the service is believed, not where it contradicts itself.
  const { isContradiction, text } = flaw;
  if (error.code !== undefined && !isGoodCode(error.code) && !isContradiction) return error;
  const message = [text, error.message].filter(Boolean).join(": ");
  return { ...error, code: undefined, message };
}

// Of what a gateway wrote.
const longestMessage = 300;

/** The error of a response, without the secrets of the request. */
export function createApiError(
  operation: Pick<AnyOperation, "operationId" | "fields" | "codeTemplates">,
  { code, message, requestId, fix }: ServiceError,
  { status, body }: ParsedResponse,
  { redact, redactText, redactBody }: Redaction,
  retry: { retryable: boolean; attempts: number },
): ApiError<never> {
  const shown = redactBody(body);
  const text = message ? redactText(message) : summarise(shown, redactText);
  const redacted = {
    code: code && redact(code),
    message: fix ? `${text ?? ""}. Fix: ${fix}`.replace(/^\. /, "") : text,
    requestId: requestId && redact(requestId),
  };
  const parameter = readParameter(operation, code);
  return new ApiError<never>(operation.operationId, { ...redacted, parameter }, status, shown, retry);
}

// Secrets are redacted before the text is cut, and once more where it was encoded.
function summarise(body: unknown, redactText: Redaction["redactText"]): string | undefined {
  const json = () => (isStructured(body) ? JSON.stringify(body) : "");
  const text = typeof body === "string" ? redactText(readMarkup(body)) : json();
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text || undefined;
}

/** Classifies the response that a middleware returned in place of the received one; `read` is what openapi-fetch read of it. */
export async function classifyOther(
  protocol: Pick<Protocol<never>, "readServiceError" | "fixes">,
  operation: AnyOperation,
  response: Response,
  read: unknown,
  received: Received | undefined,
): Promise<Pick<Received, "headers" | "body" | "error">> {
  const body = read === undefined ? parseBody(await response.clone().text()) : read;
  const { status, headers } = response;
  const found = findServiceError(protocol, operation, { status, headers, body });
  // A response that was only wrapped anew is still the service's.
  const retry = received?.error?.status === status ? received.error : { attempts: 1, retryable: false };
  const { redaction = createRedaction([]) } = received ?? {};
  const error = found && createApiError(operation, found, { status, headers, body }, redaction, retry);
  return { headers, body, error };
}

/** A response without the secrets of its request: of an error, where a service may repeat them in every part. */
export function redactResponse(
  { status, text, response }: TransportResponse,
  body: unknown,
  { redactText, redactBody }: Redaction,
): Received["transported"] {
  return {
    status,
    // Read by middleware only.
    get text() {
      return isStructured(body) ? JSON.stringify(redactBody(body)) : redactText(text);
    },
    get response() {
      // Of a redirect that a browser hides nothing can be read.
      if (status < 200) return response;
      const headers = [...response.headers].map(([name, value]): [string, string] => [name, redactText(value)]);
      return createResponse(null, { status, statusText: redactText(response.statusText), headers });
    },
  };
}

/** A Response whose body can be read. */
export function openResponse({ transported: { status, text, response } }: Received): Response {
  return status < 200
    ? response
    : createResponse(text, { status, statusText: response.statusText, headers: response.headers });
}

/** The Response of a result: the body of an error is read in the error only, where it is redacted. */
export function chooseResponse(received: Received): Response {
  return received.error ? received.transported.response : openResponse(received);
}

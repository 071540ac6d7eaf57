import type { Description, FoundError, VisibleResponse } from "../failures/index.ts";
import { createResponse } from "../transports/index.ts";
import {
  ApiError,
  findFlaw,
  isGoodCode,
  isStructured,
  type Operation,
  type Protocol,
  parseJson,
  type ResponseHeaders,
  type RetryInfo,
} from "../wire/index.ts";

/** What is classified of a response. */
export interface ParsedResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Parsed JSON, else the text; undefined if it is empty. */
  readonly body: unknown;
}

/** Loads what describes the request and its response. */
export type Describe = () => Promise<Description>;

/** A response and, if it is not a success, its error. */
export interface Received extends ParsedResponse {
  /** Also of an error, so that openapi-fetch, which has this in place of a Response, reads no body. */
  readonly ok: true;
  readonly error?: ApiError<never>;
  readonly describe: Describe;
  /** Redacted where there is an error. */
  readonly transported: VisibleResponse;
}

type AnyOperation = Operation<unknown, unknown, string>;
type Reading = Pick<Protocol<never>, "readServiceError" | "fixes">;

/** The body of a response: parsed JSON, else the text; undefined if it is empty. */
export function parseBody(text: string): unknown {
  return text === "" ? undefined : parseJson(text);
}

/** The text of the first of these members of a body that is a string or number; undefined where there is none. */
export function readText(body: unknown, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = isStructured(body) ? body[name] : undefined;
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return undefined;
}

/** What a response says is wrong; undefined if it is a success. */
export function findServiceError(
  protocol: Pick<Reading, "readServiceError">,
  operation: Pick<AnyOperation, "success" | "empty" | "evidence">,
  { status, headers, body }: ParsedResponse,
): FoundError | undefined {
  const isOk = status >= 200 && status < 300;
  const flaw = isOk ? findFlaw(operation, body) : undefined;
  if (isOk && !flaw) return undefined;
  const error = protocol.readServiceError(body, headers);
  // Only the word of the service is believed, not where it contradicts itself.
  if (!flaw || (error.code !== undefined && !isGoodCode(error.code) && !flaw.isContradiction)) return error;
  return { ...error, code: undefined, flaw };
}

/** The error of a response, without the secrets of the request. */
export function createApiError(
  { fixes }: Pick<Reading, "fixes">,
  { operationId }: Pick<AnyOperation, "operationId">,
  found: FoundError,
  { status, body }: Pick<ParsedResponse, "status" | "body">,
  description: Description,
  retry: RetryInfo,
): ApiError<never> {
  const { body: visible, ...error } = description.describeError(found, body, fixes?.[status]);
  return new ApiError<never>(operationId, error, status, visible, retry);
}

/** Classifies the response that a middleware returned in place of the received one; `read` is what openapi-fetch read of it. */
export async function classifyOther(
  protocol: Reading,
  operation: AnyOperation,
  { response, error: read }: { readonly response: Response; readonly error?: unknown },
  received: Received | undefined,
  describe: Describe,
): Promise<Pick<Received, "headers" | "body" | "error">> {
  const { status, headers } = response;
  const body = read === undefined ? parseBody(await response.clone().text()) : read;
  const found = findServiceError(protocol, operation, { status, headers, body });
  if (!found) return { headers, body };
  // A response that was only wrapped anew is still the service's.
  const retry = received?.error?.status === status ? received.error : { attempts: 1, retryable: false };
  const description = await (received?.describe ?? describe)();
  return { headers, body, error: createApiError(protocol, operation, found, { status, body }, description, retry) };
}

/** The Response of a result: the body of an error is read in the error only, where it is redacted. */
export function openResponse({ transported, error }: Received, canReadError = false): Response {
  const { status, text, response } = transported;
  if (status < 200 || (error && !canReadError)) return response;
  return createResponse(text, { status, statusText: response.statusText, headers: response.headers });
}

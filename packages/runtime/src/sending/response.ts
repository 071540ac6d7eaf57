import type { Description, FoundError, VisibleResponse } from "../failures/index.ts";
import { createResponse } from "../transports/index.ts";
import {
  ApiError,
  findFlaw,
  isGoodCode,
  isStructured,
  type Operation,
  type Protocol,
  parseBody,
  type ResponseHeaders,
} from "../wire/index.ts";
import { loadFailure } from "./load-failure.ts";

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

/** Classifies the response that a middleware returned in place of the received one; `read` is what openapi-fetch read of it. */
export async function classifyOther(
  protocol: Reading,
  operation: AnyOperation,
  input: unknown,
  { response, error: read }: { readonly response: Response; readonly error?: unknown },
  received: Received | undefined,
): Promise<Pick<Received, "headers" | "body" | "error">> {
  const { status, headers } = response;
  const body = read === undefined ? parseBody(await response.clone().text()) : read;
  const found = findServiceError(protocol, operation, { status, headers, body });
  if (!found) return { headers, body };
  // A response that was only wrapped anew is still the service's.
  const retry = received?.error?.status === status ? received.error : { attempts: 1, retryable: false };
  const { describeError } = await (received?.describe() ?? describeUnsent(operation, input));
  const described = describeError(found, { status, body }, protocol, retry);
  return { headers, body, error: new ApiError<never>(operation.operationId, ...described) };
}

// A middleware responded in place of the service.
async function describeUnsent(operation: AnyOperation, input: unknown): Promise<Description> {
  return (await loadFailure()).createDescription(undefined, operation, input);
}

/** The Response of a result: the body of an error is read in the error only, where it is redacted. */
export function openResponse({ transported, error }: Pick<Received, "transported" | "error">): Response {
  const { status, text, response } = transported;
  if (status < 200 || error) return response;
  return createResponse(text, status, response.headers);
}

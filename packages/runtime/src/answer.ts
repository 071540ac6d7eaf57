import { ApiError } from "./error.ts";
import { isStructured, parseJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import type { Fault, Protocol, ReplyHeaders } from "./protocol.ts";
import { createRedaction } from "./redaction.ts";

/** An answer's body: parsed JSON, else the text; undefined if it is empty. */
export function parseBody(text: string): unknown {
  return text === "" ? undefined : parseJson(text);
}

/** The text of a string or number member of a body; undefined where there is none. */
export function readText(body: unknown, name: string): string | undefined {
  const value = isStructured(body) ? body[name] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** What is judged of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: ReplyHeaders;
  /** Parsed. */
  readonly body: unknown;
}

/** What an answer that is no success says is wrong, or undefined if it is one. */
export function findFault(
  protocol: Pick<Protocol<never>, "readFault">,
  operation: Pick<Operation<unknown, unknown, string>, "success" | "empty">,
  { status, headers, body }: Answer,
): Fault | undefined {
  const isOk = status >= 200 && status < 300;
  if (isOk && (isSuccess(operation, body) || (operation.empty && body === undefined))) return undefined;
  return protocol.readFault(body, headers);
}

/** The error of a fault, without the credentials that were used. */
export function createApiError(
  { code, message, requestId }: Fault,
  { status, body }: Answer,
  credentials: object,
  effort: { retryable: boolean; attempts: number },
): ApiError<never> {
  const { withhold, redactText, redactBody } = createRedaction(Object.values(credentials));
  const fault = {
    code: code && withhold(code),
    message: message && redactText(message),
    requestId: requestId && withhold(requestId),
  };
  return new ApiError<never>(fault, status, redactBody(body), effort);
}

function isSuccess({ success = {} }: Pick<Operation<unknown, unknown, string>, "success">, body: unknown): boolean {
  if (!isStructured(body) || Array.isArray(body)) return false;
  return Object.entries(success).every(([name, value]) => body[name] === undefined || readText(body, name) === value);
}

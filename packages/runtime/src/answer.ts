import { ApiError } from "./error.ts";
import { isStructured, parseJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import type { Protocol } from "./protocol.ts";
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

/** The error in an answer, without the secrets that were used, or undefined if the answer is a success. */
export function findError<Code extends string>(
  protocol: Pick<Protocol<never>, "readFault">,
  operation: Operation<unknown, unknown, Code>,
  response: Response,
  body: unknown,
  secrets: readonly string[],
): ApiError<Code> | undefined {
  if (response.ok && (isSuccess(operation, body) || (operation.empty && body === undefined))) return undefined;
  const { withhold, redactText, redactBody } = createRedaction(secrets);
  const { code, message, requestId } = protocol.readFault(body, response.headers);
  const fault = {
    code: code && withhold(code),
    message: message && redactText(message),
    requestId: requestId && withhold(requestId),
  };
  return new ApiError<Code>(fault, response.status, redactBody(body));
}

function isSuccess({ success = {} }: Pick<Operation<unknown, unknown, string>, "success">, body: unknown): boolean {
  if (!isStructured(body)) return false;
  return Object.entries(success).every(([name, value]) => body[name] === undefined || readText(body, name) === value);
}

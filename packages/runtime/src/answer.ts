import { ApiError } from "./error.ts";
import { isStructured, parseJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import type { Protocol } from "./protocol.ts";
import { redactBody, redactText } from "./redaction.ts";

/** An answer's body: parsed JSON, else the text; undefined if it is empty. */
export function parseBody(text: string): unknown {
  return text === "" ? undefined : parseJson(text);
}

/** The text of a string or number member of a body; undefined where there is none. */
export function readText(body: unknown, name: string): string | undefined {
  const value = isStructured(body) ? body[name] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** The error in an answer, or undefined if the answer is a success. */
export function findError<Code extends string>(
  protocol: Pick<Protocol<never>, "emptyAnswers" | "readFault">,
  operation: Operation<unknown, unknown, Code>,
  response: Response,
  body: unknown,
): ApiError<Code> | undefined {
  if (response.ok && (isSuccess(operation, body) || (protocol.emptyAnswers && body === undefined))) return undefined;
  const fault = protocol.readFault(body, response.headers);
  const message = fault.message === undefined ? undefined : redactText(fault.message);
  return new ApiError<Code>({ ...fault, message }, response.status, redactBody(body));
}

function isSuccess({ success = {} }: Pick<Operation<unknown, unknown, string>, "success">, body: unknown): boolean {
  if (!isStructured(body)) return false;
  return Object.entries(success).every(([name, value]) => body[name] === undefined || readText(body, name) === value);
}

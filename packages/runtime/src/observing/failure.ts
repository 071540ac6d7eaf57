import { isStructured } from "../wire/json.ts";
import type { Redaction } from "./redaction.ts";

// What tells of a connection, beside name, message, stack and causes.
const detailNames = ["code", "errno", "syscall", "hostname", "address", "port"] as const;

/** A copy of a failure and its causes: what they say, redacted, and nothing else, because runtimes attach whole requests and responses. */
export function redactFailure(failure: unknown, redaction: Redaction, seen = new Set<unknown>()): unknown {
  const { redact, redactText } = redaction;
  // A cause may lead back to itself.
  if (seen.has(failure)) return undefined;
  if (!isStructured(failure)) return typeof failure === "string" ? redactText(failure) : failure;
  seen.add(failure);
  const { name = "Error", message = "", stack, cause, errors } = failure;
  const copy = new Error(redactText(String(message)));
  const define = (key: string, value: unknown) => Object.defineProperty(copy, key, { value, configurable: true });
  define("name", redact(String(name)));
  if (typeof stack === "string") define("stack", redactText(stack));
  const copyAll = (failures: unknown[]) => failures.map((each) => redactFailure(each, redaction, seen));
  if (cause !== undefined) define("cause", redactFailure(cause, redaction, seen));
  if (Array.isArray(errors)) define("errors", copyAll(errors));
  const details = detailNames.flatMap((key): [string, unknown][] => {
    const value = failure[key];
    return typeof value === "string" ? [[key, redact(value)]] : typeof value === "number" ? [[key, value]] : [];
  });
  return Object.assign(copy, Object.fromEntries(details));
}

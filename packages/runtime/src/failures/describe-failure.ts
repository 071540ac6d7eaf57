import { isStructured } from "../wire/index.ts";
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

/** The error code of a failure, or of what caused it; else its name. */
export function nameFailure(failure: unknown): string {
  for (const { code, status } of listCauses(failure)) {
    if (typeof status === "number") return code ? `${code} (${status})` : `status ${status}`;
    if (typeof code === "string") return code;
  }
  return String((failure as { name?: unknown } | undefined)?.name ?? failure);
}

/** What a failure says in words, and what caused it: `fetch failed` alone tells nothing. */
export function describeFailure(failure: unknown): string {
  const texts = listCauses(failure).flatMap(({ message, errors }) => [
    message,
    // Each address of a host fails for itself.
    ...(Array.isArray(errors) ? errors.map(describeFailure) : []),
  ]);
  return [...new Set(texts.filter(Boolean))].join(": ") || String(failure);
}

type Cause = Partial<Record<"code" | "status" | "message" | "errors" | "cause", unknown>>;

// A cause may lead back to itself.
function listCauses(failure: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let at = failure as Cause; at && causes.length < 9; at = at.cause as Cause) causes.push(at);
  return causes;
}

import { redacted } from "../wire/index.ts";
import { listForms, matchForm } from "./encoded-forms.ts";

// A gateway that rejects a signature repeats what it signed: access key, security token and parameters.
const echo = /(string ?to ?sign|canonical ?request|\bak:|\baccess ?key ?id[=%:]).*/is;

// A shorter text would be cut out of ordinary words.
const shortest = 4;

// No response is that deep; a hostile one would overflow the stack.
const deepest = 100;

/** What keeps secrets out of whatever leaves the library: see `createRedaction`. */
export type Redaction = ReturnType<typeof createRedaction>;

/** What keeps the given secrets, however a service encodes them, and what a gateway repeats of a signed request, out of an error. */
export function createRedaction(secrets: readonly string[]) {
  const long = [...new Set(secrets)].filter((secret) => secret.length >= shortest);
  let pattern: RegExp | undefined;

  /** Replaces the secrets in a text. */
  const redact = (text: string): string => {
    if (long.length === 0) return text;
    // Created for errors only.
    pattern ??= new RegExp(long.flatMap(listForms).map(matchForm).join("|"), "gi");
    return text.replace(pattern, redacted);
  };

  /** Replaces the secrets, and cuts a text where it begins to repeat the access key or the signed request. */
  const redactText = (text: string): string => redact(text).replace(echo, `$1 ${redacted}`);

  /** Redacts every text in the body of a response: parsed JSON, plain text or undefined. What lies too deep is replaced. */
  const redactBody = (body: unknown, depth = 0): unknown => {
    if (typeof body === "string") return redactText(body);
    if (typeof body !== "object" || body === null) return body;
    if (depth === deepest) return redacted;
    if (Array.isArray(body)) return body.map((item) => redactBody(item, depth + 1));
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [redact(name), redactBody(value, depth + 1)]),
    );
  };

  return { redact, redactText, redactBody };
}

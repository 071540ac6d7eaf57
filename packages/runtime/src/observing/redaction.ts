import { percentEncode } from "../wire/encoding.ts";

// A gateway that rejects a signature repeats what it signed: access key, security token and parameters.
const echo = /(string ?to ?sign|canonical ?request|\bak:|\baccess ?key ?id[=%:]).*/is;

// A vendor's keys are longer; a shorter text would be cut out of ordinary words.
const shortest = 8;

// An answer is never that deep; a hostile one would overflow the stack.
const deepest = 100;

/** What keeps the given secrets, and what a gateway repeats of a signed request, out of an error. */
export function createRedaction(secrets: readonly string[]) {
  const long = secrets.filter((secret) => secret.length >= shortest);
  const forms = long.flatMap((secret) => [secret, percentEncode(secret)]).sort((a, b) => b.length - a.length);

  /** Replaces the secrets in a text. */
  const withhold = (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, "[withheld]"), text);

  /** Replaces the secrets, and cuts a text where it begins to repeat the access key or the signed request. */
  const redactText = (text: string): string => withhold(text).replace(echo, "$1 [withheld]");

  /** Redacts every text in an answer's body: parsed JSON, plain text or undefined; what lies too deep is withheld. */
  const redactBody = (body: unknown, depth = 0): unknown => {
    if (typeof body === "string") return redactText(body);
    if (typeof body !== "object" || body === null) return body;
    if (depth === deepest) return "[withheld]";
    if (Array.isArray(body)) return body.map((item) => redactBody(item, depth + 1));
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [withhold(name), redactBody(value, depth + 1)]),
    );
  };
  return { withhold, redactText, redactBody };
}

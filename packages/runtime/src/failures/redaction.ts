import { isStructured, redacted } from "../wire/index.ts";
import { listForms, matchForms } from "./encoded-forms.ts";

// A gateway that rejects a signature repeats what it signed: access key, security token and parameters.
const echo = /(string ?to ?sign|canonical ?request|\bak:|\baccess ?key ?id[=%:]).*/is;

// A shorter text would be cut out of ordinary words.
const shortest = 4;

// No response is that deep; a hostile one would overflow the stack.
const deepest = 100;

// Characters of a response that are searched for secrets. No error says more; to search a hostile one would take seconds.
const longestError = 2 ** 20;

const countCharacters = ({ length }: string) => `[${length} characters]`;

// A regular expression of more is slow to compile, and of very many it is too large.
const mostForms = 10;

// A secret may begin with another, so the longest is looked for first.
function createPatterns(secrets: readonly string[]): RegExp[] {
  const forms = [...new Set(secrets.flatMap(listForms))].sort((one, other) => other.length - one.length);
  return forms.flatMap((_, index) =>
    index % mostForms === 0 ? [new RegExp(matchForms(forms.slice(index, index + mostForms)), "gi")] : [],
  );
}

/** What keeps secrets out of whatever leaves the library: see `createRedaction`. */
export type Redaction = ReturnType<typeof createRedaction>;

/** What keeps the given secrets, however a service encodes them, and what a gateway repeats of a signed request, out of an error. */
export function createRedaction(secrets: readonly string[]) {
  const long = [...new Set(secrets.map((secret) => secret.trim()))].filter(({ length }) => length >= shortest);
  let patterns: readonly RegExp[] | undefined;

  /** Replaces the secrets in a text, and a text that is too long to be searched. */
  const redact = (text: string): string => {
    if (text.length > longestError) return countCharacters(text);
    if (long.length === 0) return text;
    // Created for errors only.
    patterns ??= createPatterns(long);
    return patterns.reduce((rest, pattern) => rest.replace(pattern, redacted), text);
  };

  /** Replaces the secrets, and cuts a text where it begins to repeat the access key or the signed request. */
  const redactText = (text: string): string => redact(text).replace(echo, `$1 ${redacted}`);

  /**
   * Redacts every text in the body of a response: parsed JSON, plain text or undefined. What lies too deep or comes too late is replaced.
   */
  const redactBody = (body: unknown): unknown => {
    let left = longestError;
    const redactPart = (text: string) => {
      left -= text.length;
      return left < 0 ? countCharacters(text) : redactText(text);
    };
    const redactValue = (value: unknown, depth: number): unknown => {
      if (typeof value === "string") return redactPart(value);
      if (!isStructured(value)) return value;
      // To walk takes time, too.
      left -= 8;
      if (depth === deepest || left < 0) return redacted;
      if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
      const redactEntry = ([name, each]: [string, unknown]) => [redactPart(name), redactValue(each, depth + 1)];
      return Object.fromEntries(Object.entries(value).map(redactEntry));
    };
    return redactValue(body, 0);
  };

  return { redact, redactText, redactBody };
}

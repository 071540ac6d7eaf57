// A gateway that rejects a signature repeats what it signed: access key, security token and parameters.
const echo = /(string ?to ?sign|canonical ?request|\bak:|\baccess ?key ?id[=%:]).*/is;

/** Cuts a vendor's text where it begins to repeat the access key or the signed request. */
export function redactText(text: string): string {
  return text.replace(echo, "$1 [withheld]");
}

/** Redacts every text in an answer's body: parsed JSON, plain text or undefined. */
export function redactBody(body: unknown): unknown {
  if (typeof body === "string") return redactText(body);
  if (typeof body !== "object") return body;
  return JSON.parse(JSON.stringify(body), (_, value) => (typeof value === "string" ? redactText(value) : value));
}

import { decode, isSecretName, redacted } from "../wire/index.ts";

/** One thing that a signature covers. */
export interface SignedPart {
  readonly kind:
    | ("scheme" | "method" | "path" | "query" | "header" | "form")
    | ("signed headers" | "date" | "body hash" | "canonical request");
  /** Of a parameter or header; with a number behind it from the second of a name on. */
  readonly name?: string;
  /** As it stands in the text, encoded. */
  readonly value: string;
}

/** A text that is signed, taken apart. Only texts of one form can be compared. */
export interface SignedText {
  readonly form: "canonical request" | "string to sign" | "string to sign of parameters";
  readonly parts: readonly SignedPart[];
}

// What lies behind the text in an SDK's message, in JSON or in XML.
const behind = /(,? ?request id: |, URL: |"|<\/).*$/is;

/** Takes the text that a server computed out of the message in which it repeats it; another text stays as it is. */
export function readServerText(message: string): string {
  const found =
    /canonical ?request(?: is)?: *(.+)/is.exec(message) ?? /string ?to ?sign(?: is)?: *(.+)/is.exec(message);
  if (!found) return message;
  const text = (found[1] ?? "").replace(behind, "").replaceAll("\\n", "\n").replaceAll("&amp;", "&");
  // A gateway may write its line breaks as bars.
  return text.includes("\n") ? text : text.replaceAll("|", "\n");
}

/** Takes a canonical request or a string to sign apart. Throws a TypeError for another text. */
export function readSignedText(text: string): SignedText {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const parameters = /^([A-Z]+)&([^&\n]*)&([^\n]*)$/.exec(text.trim());
  if (parameters) return readParameters(parameters);
  if (/^[A-Z\d]+-HMAC-SHA256$/.test(lines[0] ?? "")) return readDigest(lines);
  if (lines.length >= 5) return readCanonical(lines);
  throw new TypeError(
    "this is neither a canonical request nor a string to sign. Fix: pass the whole text that is signed",
  );
}

function readParameters([, method = "", path = "", query = ""]: readonly string[]): SignedText {
  const isEncoded = !query.includes("&");
  const start = [
    part("method", method),
    part("path", decode(path)),
    part("form", isEncoded ? "encoded query" : "query"),
  ];
  const parts = [...start, ...readQuery(isEncoded ? decode(query) : query)];
  return { form: "string to sign of parameters", parts };
}

function readDigest([scheme = "", ...rest]: readonly string[]): SignedText {
  const [hash = "", date] = rest.filter((line) => line !== "").reverse();
  const dated = date === undefined ? [] : [part("date", date)];
  return { form: "string to sign", parts: [part("scheme", scheme), ...dated, part("canonical request", hash)] };
}

function readCanonical([method = "", path = "", query = "", ...rest]: readonly string[]): SignedText {
  const [signedHeaders = "", bodyHash = ""] = rest.slice(-2);
  const block = rest.slice(0, -2);
  const headers = block.filter((line) => line !== "").map((line) => splitAt(line, ":"));
  return {
    form: "canonical request",
    parts: [
      ...[part("method", method), part("path", path), ...readQuery(query)],
      ...numbered(headers).map(([name, value]) => part("header", value, name)),
      part("form", block.at(-1) === "" ? "empty line behind the headers" : "no empty line behind the headers"),
      ...[part("signed headers", signedHeaders), part("body hash", bodyHash)],
    ],
  };
}

function readQuery(query: string): SignedPart[] {
  const pairs = query === "" ? [] : query.split("&").map((pair) => splitAt(pair, "="));
  return numbered(pairs).map(([name, value]) => part("query", value, name));
}

function part(kind: SignedPart["kind"], value: string, name?: string): SignedPart {
  return { kind, value, ...(name !== undefined && { name }) };
}

function numbered(pairs: readonly (readonly [string, string])[]): [string, string][] {
  const count = new Map<string, number>();
  return pairs.map(([name, value]) => {
    const times = (count.get(name) ?? 0) + 1;
    count.set(name, times);
    return [times === 1 ? name : `${name} (${times})`, value];
  });
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

// What stands between name and value, and between pairs: as it is, encoded once, twice and three times.
const marks = ["=&", "%3D%26", "%253D%2526", "%25253D%252526"].map((both) => [
  both.slice(0, both.length / 2),
  both.slice(both.length / 2),
]);

/** A text without the values of secrets in queries, however often those are encoded. */
export function maskQueries(text: string): string {
  return marks.reduce((masked, [is, and]) => {
    const pair = new RegExp(`(?<![\\w.~-])([\\w.~-]{1,200}${is})(?:(?!${and})[^&\\s])*`, "g");
    return masked.replace(pair, (whole, name) => (isSecretName(name) ? `${name}${redacted}` : whole));
  }, text);
}

/** A text that is signed with its secrets redacted. */
export function maskSignedText(text: string): string {
  return maskQueries(text).replace(/^([^:\n]+):(.*)$/gm, (line, name) =>
    isSecretName(name) ? `${name}:${redacted}` : line,
  );
}

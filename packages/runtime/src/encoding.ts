import { parseJson } from "./json.ts";
import type { Field, JsonType } from "./operation.ts";

/** A decoded name and value of a query. */
export type Pair = readonly [name: string, value: string];

/** Percent-encodes UTF-8, leaving only the unreserved `A-Za-z0-9-_.~` of RFC 3986. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Writes decoded pairs as a query, in their order. */
export function encodeQuery(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join("&");
}

/** Reads a query or form body into decoded pairs, in their order; `+` is a space. */
export function decodeQuery(query: string): Pair[] {
  return [...new URLSearchParams(query)];
}

/** The query pairs of one parameter's value. */
export function encodeParameter(name: string, value: unknown, style?: Field["style"]): Pair[] {
  if (!Array.isArray(value) || style === "json") return [[name, encodeValue(value)]];
  return value.map((item, index) => [style === "repeatList" ? `${name}.${index + 1}` : name, encodeValue(item)]);
}

/** The value of one parameter, undefined if absent; a text that does not fit the type stays text, for a validator to judge. */
export function decodeParameter(
  name: string,
  pairs: readonly Pair[],
  field: Pick<Field, "type" | "items" | "style">,
): unknown {
  const texts = field.style === "repeatList" ? findNumbered(name, pairs) : findNamed(name, pairs);
  const [first] = texts;
  if (first === undefined) return undefined;
  if (field.style === "json") return parseJson(first);
  const types = [field.type].flat();
  return types.includes("array")
    ? texts.map((text) => decodeValue(text, [field.items ?? "string"]))
    : decodeValue(first, types);
}

function encodeValue(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function decodeValue(text: string, types: readonly JsonType[]): unknown {
  if (types.includes("string")) return text;
  const value = parseJson(text);
  return typeof value === "object" && !types.includes("object") ? text : value;
}

function findNamed(name: string, pairs: readonly Pair[]): string[] {
  return pairs.filter((pair) => pair[0] === name).map(([, value]) => value);
}

function findNumbered(name: string, pairs: readonly Pair[]): string[] {
  const numbered: string[] = [];
  for (const [key, value] of pairs) {
    const place = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : "";
    if (/^[1-9]\d*$/.test(place)) numbered[Number(place)] = value;
  }
  return Object.values(numbered);
}

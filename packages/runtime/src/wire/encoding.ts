import type { Field } from "./operation.ts";

/** A decoded name and value of a query. */
export type Pair = readonly [name: string, value: string];

/** Percent-encodes UTF-8, leaving only the unreserved `A-Za-z0-9-_.~` of RFC 3986. */
export function percentEncode(text: string): string {
  // Most texts need nothing, and to see that is much cheaper.
  if (!/[^\w.~-]/.test(text)) return text;
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Sorts by name, and pairs of one name by value: by UTF-16 code units, as the vendors' SDKs do. Equal pairs have no order. */
export function comparePairs(one: Pair, other: Pair): number {
  const at = one[0] === other[0] ? 1 : 0;
  return one[at] < other[at] ? -1 : 1;
}

/** Writes decoded pairs as a query, in their order. */
export function encodeQuery(pairs: readonly Pair[]): string {
  let query = "";
  for (const [name, value] of pairs) query += `&${percentEncode(name)}=${percentEncode(value)}`;
  return query.slice(1);
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

function encodeValue(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A header's value without the spaces and tabs around it; HTTP knows no others (RFC 9110, 5.5). */
export function trimSpace(value: string): string {
  // Most values have nothing to trim, and to see that is much cheaper.
  return value === value.trim() ? value : (/[^\t ](.*[^\t ])?/s.exec(value)?.[0] ?? "");
}

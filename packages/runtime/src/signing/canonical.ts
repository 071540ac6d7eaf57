import { encodeQuery, type Pair } from "../encoding.ts";

/** What both schemes put into a canonical request. */
export interface CanonicalInput {
  readonly method: string;
  /** Path of the URL as sent. */
  readonly path: string;
  /** Decoded names and values, in any order. */
  readonly query: readonly Pair[];
  /** Values by lower-case name; `host` included if it is signed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case names in the order of the signature. */
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body in hex, or the literal that the scheme allows in its place. */
  readonly bodyHash: string;
}

/** The canonical request around an already canonical path. */
export function joinCanonical(input: CanonicalInput, path: string): string {
  const { method, query, headers, signedHeaders, bodyHash } = input;
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  return [method, path, canonicalQuery(query), lines, signedHeaders.join(";"), bodyHash].join("\n");
}

/** Encoded pairs sorted by name, those of one name by value. */
export function canonicalQuery(query: readonly Pair[]): string {
  return encodeQuery(sort(query));
}

function sort(pairs: readonly Pair[]): Pair[] {
  // Array.sort is native and calls back for every comparison: by hand the few pairs of a request take half of its time.
  if (pairs.length > 20) return [...pairs].sort((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)));
  const sorted: Pair[] = [];
  for (const pair of pairs) {
    let at = sorted.length;
    for (; at > 0 && isAfter(sorted[at - 1] as Pair, pair); at--) sorted[at] = sorted[at - 1] as Pair;
    sorted[at] = pair;
  }
  return sorted;
}

function isAfter(a: Pair, b: Pair): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];
}

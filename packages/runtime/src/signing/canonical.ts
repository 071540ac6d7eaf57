import { comparePairs, encodeQuery, type Pair, trimSpace } from "../wire/index.ts";

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
  let lines = "";
  for (const name of signedHeaders) lines += `${name}:${trimSpace(headers[name] ?? "")}\n`;
  return `${method}\n${path}\n${canonicalQuery(query)}\n${lines}\n${signedHeaders.join(";")}\n${bodyHash}`;
}

/** Encoded pairs sorted by name, those of one name by value. */
export function canonicalQuery(query: readonly Pair[]): string {
  return encodeQuery([...query].sort(comparePairs));
}

import { decode, percentEncode } from "../wire/index.ts";
import type { SignedPart } from "./signed-text.ts";

/** A part as each side has it; undefined where a side lacks it. */
export interface Pairing {
  readonly kind: SignedPart["kind"];
  readonly signed: string | undefined;
  readonly server: string | undefined;
}

const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

type Sides = (signed: string, server: string) => boolean;

// The first that fits is told. What has no kind holds for every part.
const causes: readonly { readonly kind?: SignedPart["kind"]; readonly fits: Sides; readonly cause: string }[] = [
  { kind: "form", fits: (a) => a === "query", cause: "the canonical query has to be encoded once more as a whole" },
  { kind: "form", fits: () => true, cause: "the block of headers ends with a line break, so an empty line follows it" },
  { kind: "canonical request", fits: () => true, cause: "the canonical requests differ; compare those to see where" },
  { kind: "scheme", fits: () => true, cause: "another scheme" },
  { kind: "date", fits: () => true, cause: "signed with another date than the one that was sent" },
  { kind: "signed headers", fits: sameSet(";"), cause: "same headers in another order" },
  { kind: "signed headers", fits: () => true, cause: "the list of signed headers was changed after signing" },
  { kind: "method", fits: (a, b) => a.toUpperCase() === b, cause: "method not in upper case" },
  { kind: "method", fits: () => true, cause: "sent with another method than signed" },
  { kind: "path", fits: (a, b) => `${a}/` === b, cause: "path without its closing slash" },
  { kind: "path", fits: (a, b) => a === `${b}/`, cause: "path with a closing slash" },
  { kind: "body hash", fits: (a) => a === emptyHash, cause: "the empty body was signed, another was sent" },
  { kind: "body hash", fits: (_, b) => b === emptyHash, cause: "a body was signed, none was sent" },
  { kind: "body hash", fits: (a, b) => a.toLowerCase() === b, cause: "hash not in lower-case hex" },
  { kind: "body hash", fits: () => true, cause: "body changed after signing" },
  { kind: "header", fits: (a, b) => a.trim() === b.trim(), cause: "space around the value was signed" },
  { kind: "header", fits: (a, b) => a.replace(/:\d+$/, "") === b.replace(/:\d+$/, ""), cause: "port of the host" },
  { kind: "header", fits: (a, b) => b.startsWith(`${a};`), cause: "something was added behind the value on the way" },
  { fits: (a, b) => a.replaceAll("+", "%20") === b, cause: "encoded + for space" },
  { fits: (a, b) => upperHex(a) === b, cause: "lower-case hex in percent-encoding" },
  { fits: (a, b) => decode(a) === b, cause: "encoded twice" },
  { fits: (a, b) => percentEncode(decode(a)) === b, cause: "characters left raw that the scheme encodes" },
  { fits: () => true, cause: "value changed after signing" },
];

const onlyServer: Partial<Record<SignedPart["kind"], string>> = {
  header: "header not signed",
  query: "parameter not signed, or added after signing",
};

const onlySigned: Partial<Record<SignedPart["kind"], string>> = {
  header: "header signed but not listed or not sent",
  query: "parameter signed but not sent",
};

/** Why a part probably differs, in plain words. */
export function findCause({ kind, signed, server }: Pairing): string {
  if (signed === undefined) return onlyServer[kind] ?? "missing in what was signed";
  if (server === undefined) return onlySigned[kind] ?? "not expected by the server";
  return causes.find((row) => (row.kind ?? kind) === kind && row.fits(signed, server))?.cause ?? "";
}

function sameSet(mark: string): Sides {
  const sorted = (text: string): string => text.split(mark).sort().join(mark);
  return (signed, server) => sorted(signed) === sorted(server);
}

function upperHex(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
}

import { encodeQuery, type Pair, percentEncode } from "@facsimile/runtime/encoding";
import { sha256Hex } from "@facsimile/runtime/hashes";
import { isSameSecret } from "./constant-time.ts";

/** The parts of the text that is signed; a scheme without headers has none of the last three. */
export interface SignedParts {
  readonly method: string;
  readonly path: string;
  /** Canonical: encoded and sorted. */
  readonly query: string;
  readonly headers?: string;
  readonly signedHeaders?: string;
  readonly bodyHash?: string;
}

/** What was sent, as far as a defect may lie in it. */
export interface Sent {
  /** Decoded, in the order in which it came. */
  readonly query: readonly Pair[];
  readonly body: string;
}

type Change = (parts: Required<SignedParts>, sent: Sent) => Partial<SignedParts>;

// Each is an error that clients make, and the text that it leads to.
const defects: readonly (readonly [cause: string, change: Change])[] = [
  ["the query was not sorted", (_, sent) => ({ query: encodeQuery(sent.query) })],
  ["encoded + for space", ({ query }) => ({ query: query.replaceAll("%20", "+") })],
  [
    "a raw + in the URL, which means a space, was signed as %2B",
    ({ query }) => ({ query: query.replaceAll("%20", "%2B") }),
  ],
  [
    "lower-case hex in percent-encoding",
    ({ query }) => ({ query: query.replace(/%../g, (code) => code.toLowerCase()) }),
  ],
  ["the marks !'()* were left raw", ({ query }) => ({ query: query.replace(/%2[1789A]/g, decodeURIComponent) })],
  ["~ was encoded", ({ query }) => ({ query: query.replaceAll("~", "%7E") })],
  ["the query was not percent-encoded", ({ query }) => ({ query: decodeURIComponent(query) })],
  ["the query was encoded twice", ({ query }) => ({ query: query.replace(/[^=&]+/g, percentEncode) })],
  ["the query was not signed", () => ({ query: "" })],
  ["the path was signed without its closing slash", ({ path }) => ({ path: path.replace(/\/$/, "") })],
  ["the path was signed with a closing slash", ({ path }) => ({ path: `${path}/` })],
  ["another path was signed: /", () => ({ path: "/" })],
  ["GET was signed", () => ({ method: "GET" })],
  ["POST was signed", () => ({ method: "POST" })],
  ["the method was signed in lower case", ({ method }) => ({ method: method.toLowerCase() })],
  ["no empty line was signed behind the headers", ({ headers }) => ({ headers: headers.slice(0, -1) })],
  [
    "a space was signed behind the colon of each header",
    ({ headers }) => ({ headers: headers.replace(/^([^:\n]+):/gm, "$1: ") }),
  ],
  ["the host was signed without its port", ({ headers }) => ({ headers: headers.replace(/^(host:.*):\d+$/m, "$1") })],
  ["the headers were not sorted as SignedHeaders lists them", ({ headers }) => ({ headers: sortLines(headers) })],
  ["UNSIGNED-PAYLOAD was signed without the header that says so", () => ({ bodyHash: "UNSIGNED-PAYLOAD" })],
  ["the empty body was signed", () => ({ bodyHash: sha256Hex("") })],
  ["the body was signed with a line break that was not sent", (_, { body }) => ({ bodyHash: sha256Hex(`${body}\n`) })],
  ["the body was signed without the space around it", (_, { body }) => ({ bodyHash: sha256Hex(body.trim()) })],
  ["the body was signed as JSON without spaces", (_, { body }) => ({ bodyHash: sha256Hex(respace(body)) })],
  ["the body was signed as indented JSON", (_, { body }) => ({ bodyHash: sha256Hex(respace(body, 2)) })],
];

const secrets: readonly (readonly [cause: string, change: (secret: string) => string])[] = [
  ["the secret was used with a line break behind it", (secret) => `${secret}\n`],
  ["the secret was used with a space behind it", (secret) => `${secret} `],
];

// Of longer ones a single trial takes too long.
const longest = 65_536;

/** Makes a signature of a text. */
export type Sign = (secret: string, stringToSign: string) => string;

/** A signature, and how it should have been made. */
export interface Signing {
  readonly signature: string;
  /** What has to be signed. */
  readonly stringToSign: string;
  /** Takes apart what has to be signed. */
  readonly readParts: () => SignedParts;
  readonly sent: Sent;
  readonly toStringToSign: (parts: SignedParts) => string;
  readonly sign: Sign;
  /** A way in which clients of this scheme use the secret wrongly. */
  readonly otherSign?: readonly [cause: string, sign: Sign];
}

/** The usual defect that makes a signature fit, in plain words, or nothing if none does. */
export function findDefect(signing: Signing, secret: string): string | undefined {
  const { signature, sent, toStringToSign, sign, otherSign } = signing;
  const parts = signing.readParts();
  if (sent.body.length + parts.query.length > longest) return undefined;
  const fits = (change: Partial<SignedParts>, key = secret, by = sign): boolean =>
    isSameSecret(by(key, toStringToSign({ ...parts, ...change })), signature);
  if (otherSign && fits({}, secret, otherSign[1])) return otherSign[0];
  const full = { headers: "", signedHeaders: "", bodyHash: "", ...parts };
  const [cause] =
    defects.find(([, change]) => fits(change(full, sent))) ??
    secrets.find(([, change]) => fits({}, change(secret))) ??
    [];
  return cause ?? findUnsigned(parts.query, (query) => fits({ query }));
}

function findUnsigned(query: string, isSigned: (query: string) => boolean): string | undefined {
  const pairs = query.split("&");
  const unsigned = pairs.slice(0, 100).find((pair) => isSigned(pairs.filter((other) => other !== pair).join("&")));
  return unsigned === undefined ? undefined : `the parameter ${unsigned.replace(/=.*/, "")} was not signed`;
}

/** The usual defect that gives a body another hash. */
export function findBodyDefect(hash: string, body: string): string | undefined {
  if (body.length > longest) return undefined;
  const parts = { method: "", path: "", query: "", headers: "", signedHeaders: "", bodyHash: "" };
  return defects.find(([, change]) => change(parts, { query: [], body }).bodyHash === hash.toLowerCase())?.[0];
}

function sortLines(block: string): string {
  return block.split("\n").slice(0, -1).sort().join("\n").concat("\n");
}

function respace(body: string, indent = 0): string {
  try {
    return JSON.stringify(JSON.parse(body), null, indent);
  } catch {
    return body;
  }
}

import type { CanonicalRequest } from "@facsimile/checks";
import { decodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { decodeRequest, isForm, type MockRequest } from "../wire/request.ts";
import { copyStart } from "./truncate.ts";

/** A request as the journal shows it. */
export interface JournalRequest extends CanonicalRequest {
  /** Decoded names and values of a form, whose `body` is empty here. */
  readonly form?: readonly Pair[];
}

const masked = "***";
const keptBody = 65_536;

// Of headers, parameters and members alike; these parts of a name, and these names.
const parts = "passw|passcode|adminpass|secret|(?:security|bearer|auth|subject)[-_]?token";
const names = "token|signature|cookie|proxy-authorization";
const secretName = new RegExp(`${parts}|^(?:${names})$`, "i");

// By text, so that no broken JSON gets in the way; of bounded length, so that none takes long.
const secretMembers = new RegExp(
  `("(?:[\\w-]{0,40}(?:${parts})[\\w-]{0,40}|${names})"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*"?|[^\\s",{}[\\]]+)`,
  "gis",
);
const tokenIds = /("token"\s*:\s*\{[^{}]*?"id"\s*:\s*)"(?:[^"\\]|\\.)*"?/gis;
const pairs = /(?<=^|&)([^&=]{1,200})=[^&]*/g;

/** The same request, its body cut where it is too long to be kept. */
export function shorten(request: MockRequest): MockRequest {
  if (request.body.length <= keptBody) return request;
  const body = `${copyStart(request.body, keptBody)}… (${request.body.length} characters)`;
  return { ...request, body };
}

/** A request for readers, without its credentials. */
export function maskRequest(request: MockRequest): JournalRequest {
  const decoded = decodeRequest(request);
  const { method, path, query, headers, body } = decoded;
  return {
    method,
    path,
    query: maskPairs(query),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value)])),
    // Some clients say of all that they send that it is a form.
    ...(isForm(decoded) && !isJson(body) ? { form: maskPairs(decodeQuery(body)), body: "" } : { body: maskText(body) }),
  };
}

function maskHeader(name: string, value: string): string {
  if (name === "authorization") return maskAuthorization(value);
  return secretName.test(name) ? masked : value;
}

// The key id and the names of the signed headers say who called and what is covered.
function maskAuthorization(value: string): string {
  return /\bSignature=/.test(value) ? value.replace(/\bSignature=.*/s, `Signature=${masked}`) : masked;
}

function maskPairs(decoded: readonly Pair[]): Pair[] {
  return decoded.map(([name, value]) => [maskText(name), secretName.test(name) ? masked : maskText(value)]);
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function maskText(text: string): string {
  try {
    if (isJson(text)) return maskJson(text);
  } catch {
    // Neither what is cut or broken nor what is too deep.
  }
  return text
    .replace(secretMembers, `$1"${masked}"`)
    .replace(tokenIds, `$1"${masked}"`)
    .replace(pairs, (pair, name) => (secretName.test(decodeQuery(name)[0]?.[0] ?? "") ? `${name}=${masked}` : pair));
}

// A text without secrets stays as it was written.
function maskJson(text: string): string {
  let isMasked = false;
  const value = JSON.parse(text, (name, given) => {
    const shown = secretName.test(name) ? masked : typeof given === "string" ? maskText(given) : given;
    isMasked ||= shown !== given;
    return shown;
  });
  return isMasked ? JSON.stringify(value) : text;
}

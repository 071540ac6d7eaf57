import type { CanonicalRequest } from "@facsimile/checks";
import { decodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { isSecretName } from "@facsimile/runtime/secrets";
import { copyStart, masked, maskText } from "../text/index.ts";
import { decodeRequest, isForm, type MockRequest } from "../wire/index.ts";

/** A request as the journal shows it. */
export interface JournalRequest extends CanonicalRequest {
  /** Decoded names and values of a form, whose `body` is empty here. */
  readonly form?: readonly Pair[];
}

const keptBody = 65_536;

/** The same request, its body masked and then cut where it is too long to be kept. */
export function shorten(request: MockRequest): MockRequest {
  const { body } = request;
  const isLong = body.length > keptBody;
  if (!isLong && !request.bodyBytes) return request;
  const { bodyBytes: _bytes, ...kept } = request;
  if (!isLong) return kept;
  // More than is kept, for a mask may be shorter than what it hides; but not all, which may take long.
  const start = copyStart(maskText(body.slice(0, 2 * keptBody)), keptBody);
  return { ...kept, body: `${start}… (${body.length} characters)` };
}

// A journal is read again and again, and to mask a long body takes as long as many calls.
const shown = new WeakMap<MockRequest, JournalRequest>();

/** A request for readers, without its credentials; it is masked when it is first read. */
export function maskRequest(request: MockRequest): JournalRequest {
  const known = shown.get(request) ?? mask(request);
  shown.set(request, known);
  return known;
}

function mask(request: MockRequest): JournalRequest {
  const decoded = decodeRequest(request);
  const { method, path, query, headers, body } = decoded;
  // Some clients say of all that they send that it is a form.
  const isPairs = isForm(decoded) && !/^\s*[{[]/.test(body);
  return {
    method,
    path: maskText(path),
    query: maskPairs(query),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value)])),
    ...(isPairs ? { form: maskPairs(decodeQuery(body)), body: "" } : { body: maskText(body) }),
  };
}

function maskHeader(name: string, value: string): string {
  if (name === "authorization") return maskAuthorization(value);
  return isSecretName(name) ? masked : maskText(value);
}

// The key id and the names of the signed headers say who called and what is covered.
function maskAuthorization(value: string): string {
  return /\bSignature=/.test(value) ? value.replace(/\bSignature=.*/s, `Signature=${masked}`) : masked;
}

function maskPairs(decoded: readonly Pair[]): Pair[] {
  return decoded.map(([name, value]) => [maskText(name), isSecretName(name) ? masked : maskText(value)]);
}

import { isUtf8 } from "node:buffer";
import type { CanonicalRequest } from "@facsimile/checks";
import { trimSpace } from "@facsimile/runtime/encoding";

/** A request as it came over the wire. */
export interface MockRequest {
  readonly apiId: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many bytes of body came, where that is more or less than its text takes: bytes that are not UTF-8 grow as text. */
  readonly bodyLength?: number;
  /** The bytes of a body that is not UTF-8. */
  readonly bodyBytes?: Uint8Array;
  /** The region of the port that it came to. */
  readonly region?: string;
  /** Why it may come from a page of another site, in which case it is refused; only a port can tell. */
  readonly stranger?: string;
}

/** A body as it came over the wire. */
export type SentBody = Pick<MockRequest, "body" | "bodyLength" | "bodyBytes">;

/** Reads a body as text. Bytes that are not UTF-8 stay beside it, for a signature covers bytes. */
export function readBody(bytes: Buffer): SentBody {
  return { body: bytes.toString(), bodyLength: bytes.length, ...(!isUtf8(bytes) && { bodyBytes: bytes }) };
}

/** Takes a request apart; nothing that it holds makes this throw. */
export function decodeRequest({ method, url, headers, body, bodyBytes }: MockRequest): CanonicalRequest {
  const at = url.indexOf("?");
  const [path, query] = at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
  return {
    method: method.toUpperCase(),
    path,
    query: query === "" ? [] : [...new URLSearchParams(query)],
    headers: readHeaders(headers),
    body,
    ...(bodyBytes && { bodyBytes }),
  };
}

// Engines read what inherits from an object faster than what inherits from none.
const nothing: object = Object.freeze(Object.create(null));

// Trimmed once, so that what is signed is also what is remembered and compared. No name may lead to what every object has.
function readHeaders(headers: MockRequest["headers"]): MockRequest["headers"] {
  const read: Record<string, string> = Object.create(nothing);
  for (const name of Object.keys(headers)) read[name.toLowerCase()] = trimSpace(headers[name] ?? "");
  return read;
}

/** Whether the body holds the pairs of a form. */
export function isForm({ headers, body }: CanonicalRequest): boolean {
  return body !== "" && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");
}

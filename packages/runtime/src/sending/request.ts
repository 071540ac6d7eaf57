import { encodeParameter, encodeQuery, percentEncode } from "../wire/encoding.ts";
import { InputError } from "../wire/error.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol, WireRequest } from "../wire/protocol.ts";
import { showName } from "../wire/secret-name.ts";
import type { EncodedInput } from "./input.ts";
import type { CallOptions } from "./options.ts";

// A token that says nothing of the connection or the length of the body: that is the transport's.
const sendable = /^(?!(?:connection|content-length|expect|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

type AnyOperation = Operation<unknown, unknown, string>;

/** What openapi-fetch needs of a Request that no middleware reads; to create the platform's own takes longer than to sign it. */
export class PlainRequest {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: string | undefined;
  declare readonly signal: AbortSignal | undefined;

  constructor(url: string, init: Omit<PlainRequest, "url">) {
    Object.assign(this, init, { url });
  }
}

/** The unsigned request that openapi-fetch made; the body of a real one has to be waited for. */
export function readRequest(request: Request | PlainRequest): WireRequest | Promise<WireRequest> {
  const { method, url, headers } = request;
  const unsigned = { method, url: new URL(url), headers: Object.fromEntries(headers) };
  if (request instanceof PlainRequest) return { ...unsigned, body: request.body };
  return request.arrayBuffer().then((bytes) => ({
    ...unsigned,
    body: bytes.byteLength > 0 ? new Uint8Array(bytes) : undefined,
  }));
}

/** The headers of a call, by names in any case; the last of a name counts. */
export function listHeaders(
  protocol: Pick<Protocol<never>, "headers">,
  operation: AnyOperation,
  { header }: EncodedInput,
  call: CallOptions,
): Record<string, unknown> {
  // Refused here, where nothing has been sent; the transport would refuse it too late for a copy.
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    if (value === undefined) continue;
    headers[name] = value;
    if (sendable.test(name) && /^[\t -~]*$/.test(value)) continue;
    throw new InputError(operation.operationId, `header ${showName(name)}`, "cannot be sent", "encode or remove it");
  }
  return { ...protocol.headers, ...header, ...headers, ...operation.headers };
}

/** A copy without some headers; to delete them from a copy would make every later access slow. */
export function omitHeaders(headers: WireRequest["headers"], names: ReadonlySet<string>): Record<string, string> {
  const rest: Record<string, string> = {};
  for (const name in headers) if (!names.has(name)) rest[name] = headers[name] as string;
  return rest;
}

/** Fills a path template; every value becomes exactly one percent-encoded segment. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (hole, name) =>
    name in values ? percentEncode(String(values[name])) : hole,
  );
}

/** Writes the query of a call. */
export function serializeQuery({ fields }: AnyOperation, values: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(values);
  return encodeQuery(entries.flatMap(([name, value]) => encodeParameter(name, value, fields[name]?.style)));
}

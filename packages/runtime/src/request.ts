import { encodeParameter, encodeQuery, percentEncode } from "./encoding.ts";
import { InputError } from "./error.ts";
import type { Arranged } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Protocol, WireRequest } from "./protocol.ts";

// A token that says nothing of the connection or the length of the body: that is the transport's.
const sendable = /^(?!(?:connection|content-length|expect|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

type AnyOperation = Operation<unknown, unknown, string>;

/** The unsigned request of one call. */
export function createRequest(
  protocol: Pick<Protocol<never>, "headers">,
  baseUrl: string,
  operation: AnyOperation,
  arranged: Arranged,
  call: CallOptions,
): WireRequest {
  const { method, path } = operation;
  const { body } = arranged;
  const query = serializeQuery(operation, arranged.query);
  const headers: Record<string, string> = body ? { "content-type": "application/json" } : {};
  // A plain record with what a Headers object would make of names and values, at a tenth of its cost.
  for (const [name, value] of Object.entries(listHeaders(protocol, operation, arranged, call)))
    headers[name.toLowerCase()] = String(value).trim();
  return {
    method,
    url: new URL(baseUrl + fillPath(path, arranged.path) + (query && `?${query}`)),
    headers,
    body: body && JSON.stringify(body),
  };
}

/** The headers of a call, by names in any case; the last of a name counts. */
export function listHeaders(
  protocol: Pick<Protocol<never>, "headers">,
  operation: AnyOperation,
  { header }: Arranged,
  call: CallOptions,
): Record<string, unknown> {
  // Refused here, where nothing has been sent; the transport would refuse it too late for a copy.
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    if (sendable.test(name) && /^[\t -~]*$/.test(value)) continue;
    throw new InputError(operation.operationId, `header ${name}`, "cannot be sent", "encode or remove it");
  }
  return { ...protocol.headers, ...header, ...call.headers, ...operation.headers };
}

/** A copy without some headers; to delete them from a copy would make every later access slow. */
export function omitHeaders(headers: WireRequest["headers"], names: ReadonlySet<string>): Record<string, string> {
  const rest: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (!names.has(name)) rest[name] = value;
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

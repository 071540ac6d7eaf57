import { encodeParameter, encodeQuery, percentEncode } from "./encoding.ts";
import type { Arranged } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Protocol, WireRequest } from "./protocol.ts";

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
  const headers = new Headers(body && { "content-type": "application/json" });
  for (const [name, value] of Object.entries(listHeaders(protocol, operation, arranged, call)))
    headers.set(name, String(value));
  return {
    method,
    url: new URL(baseUrl + fillPath(path, arranged.path) + (query && `?${query}`)),
    headers: Object.fromEntries(headers),
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
  return { ...protocol.headers, ...header, ...call.headers, ...operation.headers };
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

import { encodeParameter, encodeQuery, percentEncode } from "./encoding.ts";
import type { Arranged } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Protocol } from "./protocol.ts";

/** What openapi-fetch is told about one call. */
export function createRequestInit(
  protocol: Pick<Protocol<never>, "headers">,
  operation: Operation<unknown, unknown, string>,
  { path, query, header, body }: Arranged,
  call: CallOptions,
) {
  return {
    params: { path, query },
    querySerializer: (values: Readonly<Record<string, unknown>>) => serializeQuery(operation, values),
    headers: { ...protocol.headers, ...header, ...call.headers, ...operation.headers },
    body,
    signal: call.signal,
    // A successful answer stays unread: the exchange has read it.
    parseAs: "stream",
  };
}

/** Fills a path template; every value becomes exactly one percent-encoded segment. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (hole, name) =>
    name in values ? percentEncode(String(values[name])) : hole,
  );
}

function serializeQuery(
  { fields }: Operation<unknown, unknown, string>,
  values: Readonly<Record<string, unknown>>,
): string {
  const entries = Object.entries(values);
  return encodeQuery(entries.flatMap(([name, value]) => encodeParameter(name, value, fields[name]?.style)));
}

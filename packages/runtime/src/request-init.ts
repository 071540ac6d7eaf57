import { encodeParameter, encodeQuery, percentEncode } from "./encoding.ts";
import { arrangeInput } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { Protocol } from "./protocol.ts";

/** What openapi-fetch is told about one call; throws an InputError for a refused input. */
export function createRequestInit(
  protocol: Pick<Protocol<never>, "headers">,
  operation: Operation<unknown, unknown, string>,
  input: unknown,
  options: Pick<ClientOptions<unknown>, "region" | "projectId">,
  call: CallOptions,
) {
  const { path, query, header, body } = arrangeInput(operation, input, options);
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

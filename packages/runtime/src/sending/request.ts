import {
  encodeParameter,
  encodeQuery,
  InputError,
  type Operation,
  type Pair,
  type Protocol,
  percentEncode,
  showName,
  trimSpace,
  type WireRequest,
} from "../wire/index.ts";
import type { EncodedInput } from "./input.ts";
import type { CallOptions } from "./options.ts";

// A token that says nothing of the connection or the length of the body: that is the transport's.
const sendable = /^(?!(connection|content-length|expect|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

type AnyOperation = Operation<unknown, unknown, string>;

/**
 * What openapi-fetch calls with `new` where no middleware reads its Request: the platform's takes longer to create than to sign, and so does
 * one by a function of each call's own. Headers are added later.
 */
export function PlainRequest(
  url: string,
  { method, body, signal }: RequestInit,
): { [part in "method" | "body" | "signal"]: RequestInit[part] } & { url: URL } {
  return { method, url: new URL(url), body, signal };
}

/** The unsigned request that middleware has left. */
export async function readRequest(request: Request): Promise<WireRequest> {
  const { method, url, headers } = request;
  const bytes = new Uint8Array(await request.arrayBuffer());
  const body = bytes.length > 0 ? bytes : undefined;
  return { method, url: new URL(url), headers: Object.fromEntries(headers), body };
}

/** The headers of a call, by names in lower case; the last of a name counts. */
export function listHeaders(
  protocol: Pick<Protocol<never>, "headers">,
  { operationId, headers: constant }: AnyOperation,
  { header, body }: EncodedInput,
  { headers: given = {} }: CallOptions,
): Record<string, string> {
  const headers: Record<string, string> = {};
  if (body) headers["content-type"] = "application/json";
  for (const part of [protocol.headers, header, given, constant])
    for (const name in part) {
      const value = part[name];
      if (value === undefined) continue;
      // Refused here, where nothing has been sent; the transport would refuse it too late for a copy.
      if (part === given && !(sendable.test(name) && /^[\t -~]*$/.test(String(value))))
        throw new InputError(operationId, `header ${showName(name)}`, "cannot be sent", "encode or remove it");
      headers[name.toLowerCase()] = trimSpace(String(value));
    }
  return headers;
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
  const pairs: Pair[] = [];
  for (const name in values) pairs.push(...encodeParameter(name, values[name], fields[name]?.style));
  return encodeQuery(pairs);
}

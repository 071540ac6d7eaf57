import { type OpenApiDocument, type OpenApiOperation, resolve } from "@facsimile/catalog";
import { methodOf } from "../names.ts";
import type { CaseEntry, SampleEntry } from "../portal.ts";
import { plainCurl, signedCurl } from "./curl.ts";
import type { Sampled } from "./sampled.ts";
import { clientSample, vitestSample } from "./typescript.ts";

interface Basis {
  readonly api: string;
  readonly verb: string;
  readonly path: string;
  readonly cases: readonly CaseEntry[];
}

interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string }>>;
  readonly "x-facsimile-regions"?: readonly string[];
}

/** Samples from the first case that succeeds: client, mock in a test, and curl. */
export function writeSamples(document: OpenApiDocument, operation: OpenApiOperation, basis: Basis): SampleEntry[] {
  const shown = basis.cases.find(({ response }) => response.status < 300) ?? basis.cases[0];
  if (!shown) return [];
  const sampled = prepare(document, operation, basis, shown);
  return [
    { title: "TypeScript", language: "ts", code: clientSample(sampled) },
    { title: "Mock in vitest", language: "ts", code: vitestSample(sampled) },
    { title: "curl", language: "sh", code: plainCurl(sampled) },
    ...(sampled.isAnonymous ? [] : [{ title: "Signed curl", language: "sh", code: signedCurl(sampled) }]),
  ];
}

function prepare(
  document: OpenApiDocument,
  operation: OpenApiOperation,
  { api, verb, path }: Basis,
  { request, response }: CaseEntry,
): Sampled {
  const parameters = (operation.parameters ?? []).map((reference) => resolve(document, reference));
  const fixed = parameters.flatMap(({ name, schema }) =>
    schema?.const === undefined ? [] : [[name, String(schema.const)] as const],
  );
  const protocol = document["x-facsimile-protocol"] as { signing: string; credentials: readonly string[] };
  const { path: inPath = {}, query = {}, header = {}, body } = request;
  const server = document.servers?.[0] as Server;
  const regions = server["x-facsimile-regions"] ?? [];
  const region = server.variables?.region?.default ?? regions[0] ?? "cn-north-4";
  return {
    ...{
      api,
      verb,
      region,
      method: methodOf(operation.operationId),
      status: response.status,
      hasData: response.body !== undefined,
    },
    ...{ credentials: protocol.credentials, signing: protocol.signing },
    isAnonymous: (operation.security as readonly object[] | undefined)?.length === 0,
    host: server.url.replace("https://", "").replace("{region}", region),
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name] ?? name))),
    headers: { ...Object.fromEntries(fixed), ...asText(header) },
    query: Object.entries(query).flatMap(([name, value]) =>
      encode(
        parameters.find((one) => one.name === name),
        name,
        value,
      ),
    ),
    body: body === undefined ? undefined : JSON.stringify(body),
    input: inputOf(request),
  };
}

function encode(
  parameter: { content?: unknown; [key: `x-${string}`]: unknown } | undefined,
  name: string,
  value: unknown,
): [string, string][] {
  if (Array.isArray(value) && parameter?.["x-facsimile-style"] === "repeatList")
    return value.map((item, at) => [`${name}.${at + 1}`, String(item)]);
  return [[name, typeof value === "object" ? JSON.stringify(value) : String(value)]];
}

function asText(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** A documented request as input of the client's method. */
export function inputOf({ path, query, header, body }: CaseEntry["request"]): Record<string, unknown> {
  return { ...path, ...query, ...header, ...(typeof body === "object" ? body : {}) };
}

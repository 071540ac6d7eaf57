import { type Case, type OpenApiDocument, operationsOf, type Parameter, resolve } from "@facsimile/catalog";
import type { CanonicalRequest } from "@facsimile/checks";

/**
 * The request of a case as it has to travel, worked out from the document alone: neither client nor mock has a part in it.
 * Values of the query are text; other than text they travel as JSON.
 */
export function wireRequest(document: OpenApiDocument, { request }: Case): CanonicalRequest {
  const [entry] = operationsOf(document);
  if (!entry) throw new Error("the document has no operation");
  const parameters = (entry.operation.parameters ?? []).map((reference) => resolve(document, reference));
  const constants = parameters
    .filter(({ schema }) => schema?.const !== undefined)
    .map(({ name, schema }) => [name.toLowerCase(), String(schema?.const)]);
  const given = Object.entries(request.header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    method: entry.method.toUpperCase(),
    path: entry.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(request.path?.[name]))),
    query: Object.entries(request.query ?? {}).flatMap(([name, value]) => queryPairs(parameters, name, value)),
    headers: Object.fromEntries([
      ...constants,
      ...given,
      ...(request.body === undefined ? [] : [["content-type", "application/json"]]),
    ]),
    body: request.body === undefined ? "" : JSON.stringify(request.body),
  };
}

/** Headers that show some authentication, after the first way that the document offers. */
export function authenticationHeaders(document: OpenApiDocument): Record<string, string> {
  const [first = []] = waysToAuthenticate(document);
  return Object.fromEntries(first.map((name) => [name, "conformance"]));
}

/** The ways to authenticate that a document lists for its operation, each as the headers that it takes; none needed is one way. */
export function waysToAuthenticate(document: OpenApiDocument): string[][] {
  const own = operationsOf(document)[0]?.operation.security;
  const ways = own ?? document.security ?? [];
  const schemes = document.components?.securitySchemes ?? {};
  const headers = ways.map((way) => Object.keys(way).map((scheme) => schemes[scheme]?.name ?? scheme));
  return headers.length > 0 ? headers : [[]];
}

/** The flat input that a client takes for a case. */
export function clientInput({ request }: Case): Record<string, unknown> {
  return { ...request.path, ...request.query, ...request.header, ...(request.body as object | undefined) };
}

function queryPairs(parameters: readonly Parameter[], name: string, value: unknown): [string, string][] {
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter?.["x-facsimile-style"] === "repeatList")
    return (value as unknown[]).map((item, at) => [`${name}.${at + 1}`, String(item)]);
  if (Array.isArray(value) && !parameter?.content) return value.map((item) => [name, String(item)]);
  return [[name, typeof value === "string" ? value : JSON.stringify(value)]];
}

import { type JsonSchema, operationsOf, resolve } from "@facsimile/catalog";
import { matchPath } from "@facsimile/checks";
import type { OperationUnderTest } from "../../api-under-test.ts";
import { inline } from "../documented/index.ts";

/** A field of an input, and the value that a call gives it. */
export interface Field {
  readonly in: string;
  readonly name: string;
  readonly value: unknown;
  readonly style?: unknown;
  readonly option?: unknown;
}

/** What a server gets of a call. */
export interface Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The fields of an operation, each with a value. Taken from the document, not from the client's own table. */
export function inputFields(document: OperationUnderTest["document"]): Field[] {
  const [{ operation }] = operationsOf(document) as [ReturnType<typeof operationsOf>[number]];
  const parameters = (operation.parameters ?? [])
    .map((reference) => resolve(document, reference))
    .filter(({ schema }) => schema?.const === undefined);
  const [{ schema: whole = {} } = {}] = Object.values(operation.requestBody?.content ?? {});
  const body = inline(document, whole).properties ?? {};
  return [
    ...parameters.map((parameter) => {
      const json = Object.values(parameter.content ?? {})[0]?.schema;
      const style = json ? "json" : parameter["x-facsimile-style"];
      return {
        in: parameter.in,
        name: parameter.name,
        value: sample(parameter.name, json ?? parameter.schema),
        style,
        option: parameter["x-facsimile-option"],
      };
    }),
    ...Object.entries(body).map(([name, schema]) => ({ in: "body", name, value: sample(name, schema) })),
  ];
}

function sample(name: string, schema: JsonSchema = {}): unknown {
  const type = [schema.type].flat()[0];
  if (type === "array") return [sample(`${name}-a`, schema.items), sample(`${name}-b`, schema.items)];
  if (type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, property]) => [key, sample(key, property)]),
    );
  if (type === "integer" || type === "number") return 7;
  return type === "boolean" ? true : `${name} /?&=+%`;
}

/** The value of a field in what was received. */
export function sent({ in: place, name, style, value }: Field, { url, headers, body }: Received): unknown {
  const { pathname, searchParams } = new URL(url, "http://x");
  if (place === "body") return (JSON.parse(body || "{}") as Record<string, unknown>)[name];
  if (place === "header") return headers[name.toLowerCase()];
  if (place === "path")
    return pathname
      .split("/")
      .map(decodeURIComponent)
      .find((segment) => segment === value);
  if (style === "repeatList")
    return [...searchParams].filter(([key]) => key.startsWith(`${name}.`)).map(([, item]) => item);
  if (Array.isArray(value) && style === undefined) return searchParams.getAll(name);
  const text = searchParams.get(name) ?? "";
  return text !== "" && (style === "json" || typeof value !== "string") ? JSON.parse(text) : text;
}

/** What was received, as rows of a page: `query Name`. */
export function listSent(
  { http }: OperationUnderTest["contract"],
  received: Received,
  headers: readonly string[],
): string[] {
  const { pathname, searchParams } = new URL(received.url, "http://x");
  return [
    ...new Set([
      ...Object.keys(matchPath(http.path, pathname) ?? {}).map((name) => `path ${name}`),
      ...[...searchParams.keys()].map((name) => `query ${name.replace(/\.\d+$/, "")}`),
      ...headers.filter((row) => row.replace("header ", "").toLowerCase() in received.headers),
      ...Object.keys(JSON.parse(received.body || "{}")).map((name) => `body ${name}`),
    ]),
  ].sort();
}

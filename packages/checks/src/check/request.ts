import { encodeParameter, encodeQuery, percentEncode } from "@facsimile/runtime/encoding";
import { isSecretName } from "@facsimile/runtime/secrets";
import type { CanonicalRequest } from "../canonical-request.ts";
import type { OperationShape, ParameterShape } from "../diff/index.ts";

type Values = Readonly<Record<string, unknown>>;
type Style = "json" | "repeatList";

/** The values of a request by the place where they travel, as documented cases have them. */
export interface RequestValues {
  readonly path?: Values;
  readonly query?: Values;
  readonly header?: Values;
  readonly body?: unknown;
}

export const places = ["path", "query", "header", "body"] as const;
export type Place = (typeof places)[number];

/** Writes the values of a request as they travel; headers with a constant value are added. */
export function encodeRequest({ method, path, parameters, body }: OperationShape, values: RequestValues) {
  const pathValues = Object.entries(values.path ?? {}).map(([name, value]) => [name, String(value)] as const);
  const given = Object.entries(values.header ?? {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  const constants = parameters.filter((parameter) => parameter.in === "header" && parameter.schema.const !== undefined);
  const request: CanonicalRequest = {
    method: method.toUpperCase(),
    path: pathValues.reduce((to, [name, value]) => to.replace(`{${name}}`, percentEncode(value)), path),
    query: Object.entries(values.query ?? {}).flatMap(([name, value]) =>
      encodeParameter(
        name,
        value,
        styleOf(
          parameters.find((one) => one.in === "query" && one.name === name),
          value,
        ),
      ),
    ),
    headers: Object.fromEntries([
      ...constants.map(({ name, schema }) => [name.toLowerCase(), String(schema.const)] as const),
      ...given,
      ...(body && values.body !== undefined ? [["content-type", "application/json"] as const] : []),
    ]),
    body: values.body === undefined ? "" : JSON.stringify(values.body),
  };
  return { request, pathValues: Object.fromEntries(pathValues) };
}

/** The path and query of a request. */
export function targetOf({ path, query }: CanonicalRequest): string {
  return query.length === 0 ? path : `${path}?${encodeQuery(query)}`;
}

function styleOf(parameter: ParameterShape | undefined, value: unknown): Style | undefined {
  const isJson = parameter?.raw.content || parameter?.raw["x-facsimile-style"] === "json";
  // In place of a list or an object a text travels as it is: it is not JSON.
  if (isJson) return typeof value === "string" ? undefined : "json";
  return parameter?.raw["x-facsimile-style"] as Style | undefined;
}

/** A request for a report: without secrets and empty places. */
export function showRequest(values: RequestValues): RequestValues {
  const full = places.filter((place) => Object.keys((values[place] ?? {}) as Values).length > 0);
  const hide = (name: string, value: unknown) => (typeof value === "string" && isSecretName(name) ? "***" : value);
  return JSON.parse(JSON.stringify(Object.fromEntries(full.map((place) => [place, values[place]])), hide));
}

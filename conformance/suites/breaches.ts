import { type Case, type JsonSchema, type OpenApiDocument, operationsOf, resolve } from "@facsimile/catalog";

/** A request that breaks one limit of a contract. */
export interface Breach {
  readonly name: string;
  readonly request: Case["request"];
}

type Place = "path" | "query" | "header" | "body";
type Request = Case["request"];

/** From a request that keeps a contract, one that breaks each of its limits: too long, too many, missing, none of the values. */
export function listBreaches(document: OpenApiDocument, request: Request): Breach[] {
  const [entry] = operationsOf(document);
  if (!entry) return [];
  const parameters = (entry.operation.parameters ?? []).map((reference) => resolve(document, reference));
  const own = parameters.filter(({ schema }) => schema?.const === undefined);
  const body = Object.values(entry.operation.requestBody?.content ?? {})[0]?.schema;
  const { properties = {}, required = [] } = body ? resolve<JsonSchema>(document, body) : {};
  return [
    ...own.flatMap(({ name, in: place, required: needed = false, schema, content }) =>
      breachField(request, place, name, Object.values(content ?? {})[0]?.schema ?? schema ?? {}, needed),
    ),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      breachField(request, "body", name, resolve<JsonSchema>(document, schema), required.includes(name)),
    ),
    ...breachRules(document, request),
  ];
}

function breachField(request: Request, place: Place, name: string, schema: JsonSchema, required: boolean): Breach[] {
  const at = (what: string, value: unknown) => ({
    name: `${name}: ${what}`,
    request: change(request, place, name, value),
  });
  const { maxLength, minLength, maxItems, minItems, maximum, minimum, enum: values } = schema as Record<string, number>;
  const item = ([givenAt(request, place, name)].flat()[0] ?? "x") as unknown;
  return [
    // A path without one of its values is another path.
    ...(required && place !== "path" ? [at("missing", undefined)] : []),
    ...(maxLength ? [at("too long", "x".repeat(maxLength + 1))] : []),
    ...(minLength && minLength > 1 ? [at("too short", "x".repeat(minLength - 1))] : []),
    ...(maxItems ? [at("too many", Array(maxItems + 1).fill(item))] : []),
    ...(minItems ? [at("too few", Array(minItems - 1).fill(item))] : []),
    ...(maximum === undefined ? [] : [at("too large", maximum + 1)]),
    ...(minimum === undefined ? [] : [at("too small", minimum - 1)]),
    ...(values === undefined ? [] : [at("none of the values", schema.type === "integer" ? -999 : "no such value")]),
    ...(schema.type === "integer" && place === "query" ? [at("no number", "seven")] : []),
  ];
}

function breachRules(document: OpenApiDocument, request: Request): Breach[] {
  const rules = (operationsOf(document)[0]?.operation["x-facsimile-rules"] ?? []) as {
    in: string;
    differ?: string[];
  }[];
  return rules.flatMap(({ in: side, differ = [] }) => {
    const [first = "", second = ""] = differ.map((pointer) => pointer.slice(1));
    if (side !== "request" || !second) return [];
    return [
      { name: `${second}: the same as ${first}`, request: change(request, "query", second, request.query?.[first]) },
    ];
  });
}

function givenAt(request: Request, place: Place, name: string): unknown {
  return ((request[place] ?? {}) as Record<string, unknown>)[name];
}

function change(request: Request, place: Place, name: string, value: unknown): Request {
  const { [name]: _old, ...others } = (request[place] ?? {}) as Record<string, unknown>;
  return { ...request, [place]: value === undefined ? others : { ...others, [name]: value } };
}

import type { Schema } from "../document.ts";

// They say nothing about which values are valid.
const annotations = [
  "title",
  "description",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$comment",
  "default",
  "externalDocs",
  "xml",
  "format",
  "contentMediaType",
];
const maps = ["properties", "patternProperties", "$defs"];

/** A schema such that two which differ only in how they are written are the same text. */
export function formatNormalForm(schema: unknown): string {
  return JSON.stringify(normalize(schema));
}

function normalize(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  let schema = normalizeParts(value as Schema);
  schema = mergeAllOf(schema);
  schema = mergeAlternatives(schema);
  if ("const" in schema) {
    const { const: only, ...rest } = schema;
    schema = { ...rest, enum: [only] };
  }
  return sortKeys(normalizeKeywords(schema));
}

function normalizeParts(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => !annotations.includes(key) && !key.startsWith("x-"));
  return Object.fromEntries(kept.map(([key, part]) => [key, normalizePart(key, part)]));
}

function normalizePart(key: string, part: unknown): unknown {
  if (maps.includes(key))
    return sortKeys(Object.fromEntries(Object.entries(part as object).map(([name, item]) => [name, normalize(item)])));
  if (["allOf", "anyOf", "oneOf"].includes(key)) return (part as unknown[]).map(normalize);
  if (["items", "not", "additionalProperties", "contains", "propertyNames"].includes(key)) return normalize(part);
  return part;
}

// `allOf` of schemas without a common keyword is their union.
function mergeAllOf({ allOf, ...rest }: Schema): Schema {
  if (!Array.isArray(allOf)) return rest;
  const left: unknown[] = [];
  let merged: Schema = rest;
  for (const part of allOf as Schema[]) {
    const union = unite(merged, part);
    if (union) merged = union;
    else left.push(part);
  }
  return left.length > 0 ? { ...merged, allOf: left } : merged;
}

function unite(one: Schema, other: Schema): Schema | undefined {
  const united: Record<string, unknown> = { ...one };
  for (const [key, part] of Object.entries(other)) {
    const present = united[key];
    if (present === undefined || JSON.stringify(present) === JSON.stringify(part)) united[key] = part;
    else if (key === "required") united[key] = [...new Set([...(present as string[]), ...(part as string[])])].sort();
    else if (key === "properties" && !Object.keys(part as object).some((name) => name in (present as object)))
      united[key] = sortKeys({ ...(present as object), ...(part as object) });
    else return undefined;
  }
  return united;
}

// `anyOf` of types, each without a further keyword or only one with any, is a list of types; one alternative is itself.
function mergeAlternatives(schema: Schema): Schema {
  for (const key of ["anyOf", "oneOf"] as const) {
    const alternatives = schema[key] as Schema[] | undefined;
    if (!alternatives) continue;
    const { [key]: _, ...rest } = schema;
    const [only] = alternatives;
    const union = alternatives.length === 1 && only ? unite(rest, only) : undefined;
    if (union) return union;
    const types = alternatives.flatMap(({ type }) => type);
    const detailed = alternatives.filter((part) => Object.keys(part).some((name) => name !== "type"));
    const isPlain =
      detailed.length <= 1 && !detailed.some((part) => "enum" in part) && new Set(types).size === types.length;
    if (isPlain && !types.includes(undefined) && !("type" in rest))
      return unite({ ...rest, type: types as string[] }, { ...detailed[0], type: types as string[] }) ?? schema;
    return {
      ...rest,
      anyOf: sortTexts(alternatives),
      ...(key === "oneOf" && !areDisjoint(alternatives) && { exclusive: true }),
    };
  }
  return schema;
}

const areDisjoint = (schemas: readonly Schema[]): boolean => {
  const types = schemas.flatMap(({ type }) => type);
  return !types.includes(undefined) && new Set(types).size === types.length;
};

function normalizeKeywords(schema: Schema): Schema {
  const { type, required, enum: values, minLength, minItems, minProperties, pattern, ...rest } = schema;
  const normal: Record<string, unknown> = { ...rest };
  const types = [type ?? []].flat().sort();
  if (types.length > 0) normal.type = types;
  if (Array.isArray(required) && required.length > 0) normal.required = [...new Set(required)].sort();
  if (Array.isArray(values)) normal.enum = sortTexts(values);
  // An enum of values of one type states the type.
  if (Array.isArray(values) && values.every((item) => types.includes(typeof item))) delete normal.type;
  for (const [key, limit] of Object.entries({ minLength, minItems, minProperties })) if (limit) normal[key] = limit;
  if (typeof pattern === "string")
    normal.pattern = pattern
      .replaceAll("\\d", "[0-9]")
      .replaceAll("\\w", "[A-Za-z0-9_]")
      .replaceAll("[[0-9]]", "[0-9]");
  if (normal.additionalProperties === true) delete normal.additionalProperties;
  if (types.includes("integer") && !types.includes("number")) useInclusiveLimits(normal);
  return normal;
}

function useInclusiveLimits(schema: Record<string, unknown>): void {
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof exclusiveMinimum === "number")
    schema.minimum = Math.max(exclusiveMinimum + 1, Number(schema.minimum ?? exclusiveMinimum + 1));
  if (typeof exclusiveMaximum === "number")
    schema.maximum = Math.min(exclusiveMaximum - 1, Number(schema.maximum ?? exclusiveMaximum - 1));
  delete schema.exclusiveMinimum;
  delete schema.exclusiveMaximum;
}

const sortTexts = (values: readonly unknown[]): unknown[] =>
  values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function sortKeys(record: object): Schema {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

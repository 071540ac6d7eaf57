import fastCheck from "fast-check";
import type { Schema } from "../document.ts";

type Json = Readonly<Record<string, unknown>>;

const oneOfEachType: readonly unknown[] = [null, true, 0, 1.5, "a", "", [], {}];
const deepest = 6;
const most = 400;

/**
 * Lists values on both sides of every limit of a schema: examples, each alternative, the longest and shortest, one more and one less,
 * one of every type. Some are valid, some are not. Objects hold only members that the schema names.
 */
export function listValues(schema: Schema, isValid: (schema: Schema, value: unknown) => boolean, depth = 0): unknown[] {
  if (depth > deepest) return [];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []) as Schema[]);
  const values = [
    ...statedValues(schema),
    ...parts.flatMap((part) => listValues(part, isValid, depth + 1)),
    ...listTexts(schema),
    ...listNumbers(schema),
    ...listArrays(schema, isValid, depth),
    ...listObjects(flatten(schema), isValid, depth),
    ...oneOfEachType,
  ];
  const unique = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...unique.values()].slice(0, most);
}

function statedValues({ enum: values = [], const: only, examples = [], example, default: preset }: Json): unknown[] {
  return [...(values as unknown[]), only, ...(Array.isArray(examples) ? examples : []), example, preset].filter(
    (value) => value !== undefined,
  );
}

function listTexts({ minLength, maxLength, pattern, type }: Json): string[] {
  const isText = [type ?? []].flat().includes("string") || pattern !== undefined || maxLength !== undefined;
  if (!isText) return [];
  const lengths = [minLength, maxLength].filter((limit) => typeof limit === "number");
  const around = lengths
    .flatMap((limit) => [limit - 1, limit, limit + 1])
    .filter((length) => length >= 0 && length < 100_000);
  const matching = typeof pattern === "string" ? sampleTexts(pattern) : [];
  const long = matching.flatMap((text) => around.map((length) => text.slice(0, 1).repeat(length)));
  const probes = ["a", "A", "0", "-", "_", ".", " ", "é", "图", ":", "/", "<", "\n"];
  const touched = matching.slice(0, 3).flatMap((text) => probes.flatMap((probe) => [text + probe, probe + text]));
  return [...around.map((length) => "a".repeat(length)), ...matching, ...long, ...touched, ...probes];
}

// The same seed gives the same texts, so that a run can be repeated.
function sampleTexts(pattern: string): string[] {
  const portable = /\\p\{|\(\?[<!=]/.test(pattern);
  return portable ? [] : fastCheck.sample(fastCheck.stringMatching(new RegExp(pattern, "u")), { numRuns: 12, seed: 1 });
}

function listNumbers(schema: Json): number[] {
  const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map((key) => schema[key]);
  const numbers = limits.filter((limit) => typeof limit === "number");
  return numbers.flatMap((limit) => [limit - 1, limit, limit + 1, limit + 0.5]);
}

function listArrays(schema: Schema, isValid: (schema: Schema, value: unknown) => boolean, depth: number): unknown[][] {
  const { items, minItems, maxItems, uniqueItems } = schema;
  if (typeof items !== "object" && minItems === undefined && maxItems === undefined) return [];
  const members = listValues((items ?? {}) as Schema, isValid, depth + 1);
  const valid = members.filter((member) => isValid((items ?? {}) as Schema, member));
  const lengths = [minItems, maxItems].filter((limit) => typeof limit === "number");
  const around = lengths
    .flatMap((limit) => [limit - 1, limit, limit + 1])
    .filter((length) => length > 0 && length < 1_000);
  const fill = (length: number) => Array.from({ length }, (_, index) => distinct(valid, index, uniqueItems === true));
  return [[], ...members.map((member) => [member]), ...around.map(fill), ...valid.slice(0, 1).map((one) => [one, one])];
}

const distinct = (valid: readonly unknown[], index: number, unique: boolean): unknown => {
  const [first] = valid;
  return unique && typeof first === "string" ? `${first}${index}` : (valid[unique ? index % valid.length : 0] ?? first);
};

function listObjects(schema: Schema, isValid: (schema: Schema, value: unknown) => boolean, depth: number): object[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  if (properties.length === 0 && schema.additionalProperties === undefined) return [];
  const required = (schema.required ?? []) as string[];
  const choices = properties.map(([name, part]) => [name, part, listValues(part, isValid, depth + 1)] as const);
  const first = choices.map(([name, part, values]) => [name, values.find((value) => isValid(part, value))] as const);
  const full = Object.fromEntries(first.filter(([, value]) => value !== undefined));
  const least = Object.fromEntries(Object.entries(full).filter(([name]) => required.includes(name)));
  const without = Object.keys(full).map((name) =>
    Object.fromEntries(Object.entries(full).filter(([key]) => key !== name)),
  );
  const changed = choices.flatMap(([name, , values]) => values.map((value) => ({ ...least, [name]: value })));
  // Whether unknown members are valid is only worth a try where the schema speaks of them.
  const extra = schema.additionalProperties === undefined ? [] : listExtra(schema, isValid, depth);
  return [full, least, ...without, ...changed, ...extra.map((value) => ({ ...least, "x-unknown": value }))];
}

function listExtra(
  { additionalProperties }: Schema,
  isValid: (schema: Schema, value: unknown) => boolean,
  depth: number,
) {
  const schema = typeof additionalProperties === "object" ? (additionalProperties as Schema) : {};
  return ["a", ...listValues(schema, isValid, depth + 1).slice(0, 20)];
}

// Members of an object may be spread over `allOf`.
function flatten(schema: Schema): Schema {
  const parts = ((schema.allOf ?? []) as Schema[]).map(flatten);
  if (parts.length === 0) return schema;
  return {
    ...schema,
    properties: Object.assign({}, schema.properties, ...parts.map(({ properties }) => properties)),
    required: [...((schema.required ?? []) as string[]), ...parts.flatMap(({ required = [] }) => required as string[])],
  };
}

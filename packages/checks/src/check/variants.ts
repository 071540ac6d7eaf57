import type { Schema } from "../document.ts";
import type { Violation } from "../violation.ts";
import type { CheckedOperation } from "./operation.ts";
import { changeValue, encodeRequest, type Place, places, type RequestValues, valueIn } from "./request.ts";

/** A request that differs from a documented one in a single field. */
export interface Variant {
  readonly values: RequestValues;
  /** The field and what it is, such as `query PageSize of 101`. */
  readonly what: string;
  /** What it breaks; undefined for a request just inside the limits. */
  readonly violation: Violation | undefined;
}

interface Field {
  readonly place: Place;
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Lists requests on both sides of each documented limit. The contract itself says on which side each one is. */
export function listVariants(operation: CheckedOperation, base: RequestValues): Variant[] {
  const rules = (operation.shape.raw["x-facsimile-rules"] ?? []) as readonly { differ?: readonly string[] }[];
  const fields = listFields(operation);
  const byLimit = fields.flatMap(({ place, name, schema, required }) => {
    const values = [...(required && place !== "path" ? [undefined] : []), ...listLimits(schema, place)];
    return values.filter((value) => canTravel(place, value)).map((value) => ({ place, name, value }));
  });
  const byRule = rules.flatMap(({ differ = [] }) => sameValues(fields, base, differ));
  const unique = new Map<string, Variant>();
  for (const { place, name, value } of [...byLimit, ...byRule]) {
    const values = changeValue(base, place, name, value);
    const { request, pathValues } = encodeRequest(operation.shape, values);
    const [violation] = operation.compiled.readRequest(request, pathValues).violations;
    unique.set(JSON.stringify(values), { values, what: `${place} ${name} ${describe(value)}`, violation });
  }
  return [...unique.values()];
}

function listFields({ shape: { parameters, body } }: CheckedOperation): Field[] {
  const schema: Schema = Object.values(body?.content ?? {})[0] ?? {};
  const required = (schema.required ?? []) as readonly string[];
  const members = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  return [
    ...parameters
      .filter((parameter) => parameter.schema.const === undefined && places.some((place) => place === parameter.in))
      .map(({ in: place, ...field }) => ({ ...field, place: place as Place, schema: contentOf(field.schema) })),
    ...members.map(([name, own]) => ({ place: "body" as const, name, schema: own, required: required.includes(name) })),
  ];
}

// What the JSON text of a parameter holds.
const contentOf = (schema: Schema): Schema => (schema.contentSchema as Schema | undefined) ?? schema;

function sameValues(fields: readonly Field[], base: RequestValues, pointers: readonly string[]) {
  const [first, ...others] = pointers.flatMap((pointer) => fields.filter(({ name }) => `/${name}` === pointer));
  if (!first) return [];
  const value = valueIn(base, first.place, first.name);
  return others.map(({ place, name }) => ({ place, name, value }));
}

// Of texts; longer ones say nothing more.
const longest = 5_000;

function listLimits(schema: Schema, place: Place): unknown[] {
  const { type, enum: values, minLength, maxLength, pattern, minItems, maxItems, items } = schema as Schema & Limits;
  const types = [type ?? []].flat();
  const around = (limit: number | undefined, [inside, outside]: readonly [number, number]) =>
    limit === undefined ? [] : [limit + inside, limit + outside].filter((length) => length >= 0 && length <= longest);
  const lengths = [...around(minLength, [0, -1]), ...around(maxLength, [0, 1])];
  const counts = [...around(minItems, [0, -1]), ...around(maxItems, [0, 1])].filter((count) => count <= 500);
  const isNumber = types.includes("integer") || types.includes("number");
  const [item = "x"] = items ? listLimits(items, place) : [];
  return [
    ...(values ? [values[0], values.at(-1), types.includes("string") ? "no-such-value" : -999] : []),
    ...lengths.map((length) => "x".repeat(length)),
    ...(pattern ? ["!", "<>", "http://x.example/"] : []),
    ...(isNumber ? [...around(schema.minimum as number, [0, -1]), ...around(schema.maximum as number, [0, 1])] : []),
    ...(isNumber ? belowZero(schema) : []),
    ...(isNumber && !values ? ["seven"] : []),
    ...(types.includes("boolean") ? ["maybe"] : []),
    ...(place === "body" && types.includes("string") ? [7] : []),
    ...counts.map((count) => Array(count).fill(item)),
  ];
}

interface Limits {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
}

// Around() drops lengths below zero, which numbers may have.
const belowZero = ({ minimum }: Schema): number[] => (minimum === 0 ? [-1] : []);

// A path without a value is another path, and headers hold no other characters.
function canTravel(place: Place, value: unknown): boolean {
  if (place === "path") return !["", ".", ".."].includes(String(value)) && value !== undefined;
  return place !== "header" || value === undefined || /^[!-~]*$/.test(String(value));
}

function describe(value: unknown): string {
  if (value === undefined) return "left out";
  if (Array.isArray(value)) return `of ${value.length} items`;
  const text = String(value);
  return text.length > 40 ? `of ${text.length} characters` : `of "${text}"`;
}

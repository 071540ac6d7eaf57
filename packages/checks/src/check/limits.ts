import type { Schema } from "../document.ts";
import type { Place } from "./request.ts";

// Of texts; longer ones say nothing more.
const longest = 5_000;
const mostItems = 500;

interface Limits {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
}

/** Values on both sides of each limit of a schema. The contract itself says on which side each one is. */
export function listLimits(schema: Schema & Limits, place: Place): unknown[] {
  const { enum: values, minLength, maxLength, pattern, minimum, maximum, minItems, maxItems, items } = schema;
  const types = [schema.type ?? []].flat();
  const isNumber = types.includes("integer") || types.includes("number");
  const isSize = (most: number) => (size: number) => size >= 0 && size <= most;
  const lengths = [...around(minLength, -1), ...around(maxLength, 1)].filter(isSize(longest));
  const counts = [...around(minItems, -1), ...around(maxItems, 1)].filter(isSize(mostItems));
  const [item = "x"] = items ? listLimits(items, place) : [];
  return [
    ...(values ? [values[0], values.at(-1), types.includes("string") ? "no-such-value" : -999] : []),
    ...lengths.map((length) => "x".repeat(length)),
    ...(pattern ? ["!", "<>", "http://x.example/"] : []),
    ...(isNumber ? [...around(minimum, -1), ...around(maximum, 1)] : []),
    ...(isNumber && !values ? ["seven"] : []),
    ...(types.includes("boolean") ? ["maybe"] : []),
    ...(types.includes("object") || (types.includes("array") && place === "body") ? ["no JSON"] : []),
    ...(place === "body" && types.includes("string") ? [7] : []),
    ...counts.map((count) => Array(count).fill(item)),
  ];
}

const around = (limit: number | undefined, outside: number) => (limit === undefined ? [] : [limit, limit + outside]);

/** A value that a schema allows, as far as can be told from its type and limits. */
export function sampleOf({ const: only, enum: values, type, items, ...schema }: Schema & Limits): unknown {
  const [first = "string"] = [type ?? []].flat();
  if (only !== undefined) return only;
  if (values) return values[0];
  if (first === "array") return Array(schema.minItems ?? 1).fill(sampleOf(items ?? {}));
  if (first === "integer" || first === "number") return schema.minimum ?? 1;
  if (first === "boolean") return true;
  return first === "object" ? {} : "x".repeat(Math.max(schema.minLength ?? 1, 1));
}

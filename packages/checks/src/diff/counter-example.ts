import type { Schema } from "../document.ts";
import { createSchemaCompiler } from "../schema.ts";
import { listValues } from "./values.ts";

/** A place at which one schema refuses what another accepts, with the smallest value that was found. */
export interface Difference {
  /** Steps to the place, joined by dots; empty for the value as a whole. */
  readonly path: string;
  readonly keyword: string;
  readonly rule: string;
  readonly value: unknown;
}

/** Finds values that `from` accepts and `to` refuses: the smallest for each place. Members that `from` does not name are not tried. */
export function findDifferences(from: Schema, to: Schema): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const compile = createSchemaCompiler({ paths: {} });
  const isValid = (schema: Schema, value: unknown) => compile(schema)(value).length === 0;
  const closed = close(from);
  const texts = new Set(
    [...listValues(from, isValid), ...listValues(to, isValid)].map((value) => JSON.stringify(value)),
  );
  const found = new Map<string, Difference>();
  for (const text of [...texts].sort((a, b) => a.length - b.length)) {
    const value: unknown = JSON.parse(text);
    if (!isValid(closed, value)) continue;
    for (const { path, keyword, rule } of compile(to)(value).filter(isLeaf)) {
      const place = path.map((step) => (/^\d+$/.test(step) ? "*" : step)).join(".");
      if (!found.has(place)) found.set(place, { path: place, keyword, rule, value });
    }
  }
  return [...found.values()];
}

// That no alternative fits is said again by the faults of each alternative.
const isLeaf = ({ keyword }: { keyword: string }, _index: number, faults: readonly unknown[]) =>
  faults.length === 1 || !["anyOf", "oneOf", "if", "allOf"].includes(keyword);

// What a contract does not name, its clients do not send, and its service does not promise.
function close(schema: Schema, isPart = false): Schema {
  const parts = Object.entries(schema).map(([key, part]) => [key, closePart(key, part)]);
  const isObject = ["properties", "allOf", "anyOf", "oneOf"].some((key) => key in schema);
  const isOpen = schema.additionalProperties === undefined && schema.unevaluatedProperties === undefined;
  return { ...Object.fromEntries(parts), ...(isObject && isOpen && !isPart && { unevaluatedProperties: false }) };
}

function closePart(key: string, part: unknown): unknown {
  if (["allOf", "anyOf", "oneOf"].includes(key)) return (part as Schema[]).map((one) => close(one, true));
  if (key === "items" && typeof part === "object") return close(part as Schema);
  if (key !== "properties") return part;
  return Object.fromEntries(Object.entries(part as Record<string, Schema>).map(([name, one]) => [name, close(one)]));
}

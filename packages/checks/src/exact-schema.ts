import type { Schema } from "./document.ts";

// Values, not schemas.
const opaque = /^(x-.*|examples?|default|enum|const)$/;
// The keys of these are names that the vendor chose.
const named = /^(properties|patternProperties|schemas|parameters|responses|headers|content)$/;

/**
 * A schema of a built document, or a whole document, as its spec has it: with the exact pattern instead of the one that every engine knows, and without the
 * enum that repeats a constant.
 */
export function toExactSchema(schema: Schema): Schema {
  return exact(schema, false) as Schema;
}

function exact(node: unknown, isNamed: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => exact(item, false));
  if (typeof node !== "object" || node === null) return node;
  const own = isNamed ? node : exactKeywords(node as Schema);
  const members = Object.entries(own).map(([key, value]) => {
    if (!isNamed && opaque.test(key)) return [key, value] as const;
    return [key, exact(value, !isNamed && named.test(key))] as const;
  });
  return Object.fromEntries(members);
}

function exactKeywords(schema: Schema): Schema {
  const { "x-facsimile-pattern": pattern, enum: values, ...rest } = schema;
  return {
    ...rest,
    ...(values !== undefined && !("const" in rest) && { enum: values }),
    ...(pattern !== undefined && { pattern }),
  };
}

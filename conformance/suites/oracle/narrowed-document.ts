import { type OpenApiDocument, operationsOf } from "@facsimile/catalog";

interface Schema {
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, object>>;
}

/**
 * The document of an operation with a part of what it allows: lists have two items at most, as Prism fills them up to their documented
 * length, which takes minutes; members that tell of a success do so.
 */
export function narrow(document: OpenApiDocument): OpenApiDocument {
  const success = (operationsOf(document)[0]?.operation["x-facsimile-success"] ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return JSON.parse(JSON.stringify(document), (_, value: Schema | null) => {
    const { minItems = 0, maxItems, properties } = value ?? {};
    if (typeof maxItems === "number") return { ...value, maxItems: Math.max(minItems, Math.min(maxItems, 2)) };
    const told = Object.keys(success).filter((name) => properties?.[name]);
    const fixed = told.map((name) => [name, { ...properties?.[name], enum: [success[name]] }]);
    return told.length > 0 ? { ...value, properties: { ...properties, ...Object.fromEntries(fixed) } } : value;
  });
}

import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";

/** A schema of a document with its references replaced by what they refer to. */
export function inline(document: OpenApiDocument, reference: JsonSchema): JsonSchema {
  const schema = resolve<JsonSchema>(document, reference);
  const { properties, items, additionalProperties: each } = schema;
  const members = Object.entries(properties ?? {}).map(([name, one]) => [name, inline(document, one)]);
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(members) }),
    ...(items && { items: inline(document, items) }),
    ...(typeof each === "object" && { additionalProperties: inline(document, each as JsonSchema) }),
  };
}

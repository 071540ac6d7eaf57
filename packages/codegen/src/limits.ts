import { type JsonSchema, type OpenApiDocument, resolve } from "@facsimile/catalog";
import type { InputField, OperationModel } from "@facsimile/checks/tables";
import { print } from "./literal.ts";
import type { ApiModel } from "./model/index.ts";

/** Prints the documented limits of an API's inputs, which a client loads only to check them. */
export function printLimits({ title, document, operations }: ApiModel): string {
  const limits = operations.flatMap((operation) => {
    const own = operationLimits(document, operation);
    return Object.keys(own).length > 0 ? [[operation.operationId, own]] : [];
  });
  return `import { createValidation, type Validate } from "@facsimile/runtime/limits";

/** Refuses input that breaks what is documented of ${title}: lengths, patterns, ranges, values, rules between fields. */
export const validate: Validate = createValidation(${print(Object.fromEntries(limits))});
`;
}

function operationLimits(document: OpenApiDocument, { operationId, fields, operation }: OperationModel): object {
  const limits = fields.map((field) => [field.name, fieldLimit(document, operationId, field)] as const);
  const limited = limits.filter(([, limit]) => Object.keys(limit).length > 0);
  const rules = (operation["x-facsimile-rules"] ?? []).filter((rule) => rule.in === "request");
  return {
    ...(limited.length > 0 && { fields: Object.fromEntries(limited) }),
    ...(rules.length > 0 && { rules: rules.map(({ in: _side, ...rule }) => rule) }),
  };
}

// The type of a field, and that of the items of an array, are always checked.
function fieldLimit(document: OpenApiDocument, operationId: string, { name, schema }: InputField): object {
  const { type: _type, items, ...limit } = reduce(document, `${operationId} ${name}`, schema);
  const { type, ...itemLimit } = (items ?? {}) as JsonSchema;
  const isPlain = type !== "object" && type !== "array";
  const kept = isPlain ? itemLimit : items;
  return { ...limit, ...(kept && Object.keys(kept).length > 0 && { items: kept }) };
}

// What the runtime checks; formats are annotations, as OpenAPI 3.1 has it.
const kept =
  /^(type|enum|const|minLength|maxLength|pattern|minimum|maximum|minItems|maxItems|items|required|properties)$/;
const ignored = /^(title|description|default|examples?|format|deprecated|readOnly|writeOnly|x-.*)$/;

// The part of a schema that limits values, its references resolved.
function reduce(document: OpenApiDocument, place: string, reference: JsonSchema): JsonSchema {
  const schema = resolve<JsonSchema>(document, reference);
  const unknown = Object.keys(schema).find((key) => !kept.test(key) && !ignored.test(key));
  if (unknown)
    throw new Error(
      `${place}: clients cannot check ${unknown}. Fix: teach it to packages/runtime/src/validation/constraint.ts`,
    );
  const { items, properties, "x-facsimile-words": words } = schema;
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => kept.test(key))),
    ...(words ? { words } : {}),
    ...(items ? { items: reduce(document, place, items as JsonSchema) } : {}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, reduce(document, `${place}.${name}`, property)]),
      ),
    }),
  };
}

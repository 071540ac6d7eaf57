import type { JsonSchema } from "./document.ts";
import { itemsOf, type OperationShape, schemaAt } from "./operation-shape.ts";
import { type Fault, type QueryFile, type Template, unknownName } from "./query-file.ts";

/** What the pointers of a query may lead to: the input, by name, and the document that its schemas are of. */
export interface Scope {
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly document: OperationShape["document"];
}

/** What a query looks at: an item of its list, or the whole answer. */
export function itemOf(
  query: Pick<QueryFile, "counts">,
  { document, answer, items }: OperationShape,
): JsonSchema | undefined {
  if (!query.counts) return answer;
  return items === undefined ? undefined : itemsOf(document, schemaAt(document, answer, items));
}

/** Reports every field and pointer of a query that the contract does not have. */
export function queryFaults(at: string, query: QueryFile, shape: OperationShape, scope: Scope): Fault[] {
  const { asks, with: templates, keys, without, counts = {} } = query;
  const missing = shape.required.filter((name) => !(name in templates));
  const left = without && itemsOf(scope.document, schemaAt(scope.document, { properties: scope.inputs }, without.at));
  return [
    ...Object.keys(templates)
      .filter((name) => !Object.hasOwn(shape.inputs, name))
      .map((name) => unknownName(`${at}.with`, `field of ${asks.operation}`, name, Object.keys(shape.inputs))),
    ...missing.map((name) => ({
      at: `${at}.with`,
      message: `${asks.operation} requires ${name}`,
      mend: `add ${name}`,
    })),
    ...(query.counts && shape.items === undefined
      ? [
          {
            at: `${at}.counts`,
            message: `${asks.operation} is no list`,
            mend: "remove counts, or give the operation x-facsimile-pagination",
          },
        ]
      : []),
    ...inputFaults(`${at}.with`, Object.values(templates).flatMap(pointersIn), scope),
    ...inputFaults(`${at}.counts`, Object.values(counts), scope),
    ...inputFaults(at, [keys, ...(asks.region ? [asks.region] : []), ...(without ? [without.at] : [])], scope),
    ...(without && left ? pointerFaults(`${at}.without`, [without.name], scope.document, left) : []),
    ...itemFaults(`${at}.counts`, query, Object.keys(counts), shape),
  ];
}

/** Reports pointers that lead nowhere in an item of the query. */
export function itemFaults(
  at: string,
  query: Pick<QueryFile, "counts">,
  pointers: readonly string[],
  shape: OperationShape,
): Fault[] {
  const item = itemOf(query, shape);
  return item ? pointerFaults(at, pointers, shape.document, item) : [];
}

function pointerFaults(
  at: string,
  pointers: readonly string[],
  document: OperationShape["document"],
  schema: JsonSchema,
): Fault[] {
  return pointers.flatMap((pointer) => {
    if (schemaAt(document, schema, pointer)) return [];
    const names = Object.keys(schema.properties ?? {}).map((name) => `/${name}`);
    return [{ at, message: `${pointer} leads nowhere`, mend: `correct it; there are ${names.join(", ")}` }];
  });
}

function inputFaults(at: string, pointers: readonly string[], { document, inputs }: Scope): Fault[] {
  const properties = { ...inputs, key: { type: "string" } };
  return pointerFaults(at, pointers, document, { properties });
}

function pointersIn(template: Template): readonly string[] {
  return typeof template === "string" ? [template] : Array.isArray(template) ? template : [];
}

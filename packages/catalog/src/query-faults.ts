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
  query: Pick<QueryFile, "match">,
  { document, answer, items }: OperationShape,
): JsonSchema | undefined {
  if (!query.match) return answer;
  return items === undefined ? undefined : itemsOf(document, schemaAt(document, answer, items));
}

/** Reports every field and pointer of a query that the contract does not have. */
export function queryFaults(at: string, query: QueryFile, shape: OperationShape, scope: Scope): Fault[] {
  const { call, parameters, targets, exclude, match = {} } = query;
  const missing = shape.required.filter((name) => !(name in parameters));
  const left = exclude && itemsOf(scope.document, schemaAt(scope.document, { properties: scope.inputs }, exclude.at));
  return [
    ...Object.keys(parameters)
      .filter((name) => !Object.hasOwn(shape.inputs, name))
      .map((name) => unknownName(`${at}.parameters`, `field of ${call.operation}`, name, Object.keys(shape.inputs))),
    ...missing.map((name) => ({
      at: `${at}.parameters`,
      message: `${call.operation} requires ${name}`,
      mend: `add ${name}`,
    })),
    ...(query.match && shape.items === undefined
      ? [
          {
            at: `${at}.match`,
            message: `${call.operation} is no list`,
            mend: "remove match, or give the operation x-facsimile-pagination",
          },
        ]
      : []),
    ...inputFaults(`${at}.parameters`, Object.values(parameters).flatMap(pointersIn), scope),
    ...inputFaults(`${at}.match`, Object.values(match), scope),
    ...inputFaults(at, [targets, ...(call.region ? [call.region] : []), ...(exclude ? [exclude.at] : [])], scope),
    ...(exclude && left ? pointerFaults(`${at}.exclude`, [exclude.name], scope.document, left) : []),
    ...itemFaults(`${at}.match`, query, Object.keys(match), shape),
  ];
}

/** Reports pointers that lead nowhere in an item of the query. */
export function itemFaults(
  at: string,
  query: Pick<QueryFile, "match">,
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
  const properties = { ...inputs, target: { type: "string" } };
  return pointerFaults(at, pointers, document, { properties });
}

function pointersIn(template: Template): readonly string[] {
  return typeof template === "string" ? [template] : Array.isArray(template) ? template : [];
}

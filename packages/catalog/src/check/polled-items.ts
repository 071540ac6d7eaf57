import type { InputTemplate, Waiter } from "@facsimile/spec-schemas/types";
import {
  itemsOf,
  type JsonSchema,
  type OperationShape,
  type PlacedProblem,
  schemaAt,
  unknownName,
  unknownNames,
} from "../model/index.ts";

/** What waiters and lookups share: which operation is polled, with which input, and which of its items count. */
export type PolledItems = Pick<Waiter, "call" | "parameters" | "targets" | "exclude" | "match">;

/** What the pointers into an input may name: its fields, and the document that has their schemas. */
export interface Scope {
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly document: OperationShape["document"];
}

/** Schema of what is polled: an item of the list or, without `match`, the whole response. */
export function itemOf(
  { match }: Pick<PolledItems, "match">,
  { document, response, pagination }: OperationShape,
): JsonSchema | undefined {
  if (!match) return response;
  return pagination?.items === undefined
    ? undefined
    : itemsOf(document, schemaAt(document, response, pagination.items));
}

/** Reports every field and pointer that the contract does not have. */
export function checkPolledItems(
  at: string,
  polled: PolledItems,
  shape: OperationShape,
  scope: Scope,
): PlacedProblem[] {
  const { call, parameters, targets, exclude, match = {} } = polled;
  const { operation, region } = call;
  const fields = Object.keys(shape.inputs);
  const excluded =
    exclude && itemsOf(scope.document, schemaAt(scope.document, { properties: scope.inputs }, exclude.at));
  return [
    ...unknownNames(`${at}.parameters`, `field of ${operation}`, Object.keys(parameters), fields),
    ...shape.required
      .filter((name) => !(name in parameters))
      .map((name) => ({ at: `${at}.parameters`, message: `${operation} requires ${name}`, fix: `add ${name}` })),
    ...(polled.match ? listProblems(at, operation, shape) : []),
    ...inputProblems(`${at}.parameters`, Object.values(parameters).flatMap(pointersIn), scope),
    ...inputProblems(`${at}.match`, Object.values(match), scope),
    ...inputProblems(`${at}.targets`, [targets], scope),
    ...inputProblems(`${at}.call.region`, region ? [region] : [], scope),
    ...inputProblems(`${at}.exclude`, exclude ? [exclude.at] : [], scope),
    ...(exclude && excluded ? pointerProblems(`${at}.exclude`, [exclude.name], scope.document, excluded) : []),
    ...itemProblems(`${at}.match`, polled, Object.keys(match), shape),
  ];
}

function listProblems(
  at: string,
  operation: string,
  { document, response, pagination }: OperationShape,
): PlacedProblem[] {
  const fix = "remove match, or give the operation x-facsimile-pagination";
  if (pagination?.items === undefined)
    return [{ at: `${at}.match`, message: `${operation} does not return a list`, fix }];
  const { items, total = items } = pagination;
  return pointerProblems(`${at}.match`, [...new Set([items, total])], document, response ?? {}).map((problem) => ({
    ...problem,
    message: `x-facsimile-pagination of ${operation}: ${problem.message}`,
  }));
}

/** Reports pointers that an item does not have. */
export function itemProblems(
  at: string,
  polled: Pick<PolledItems, "match">,
  pointers: readonly string[],
  shape: OperationShape,
): PlacedProblem[] {
  const item = itemOf(polled, shape);
  return item ? pointerProblems(at, pointers, shape.document, item) : [];
}

function pointerProblems(
  at: string,
  pointers: readonly string[],
  document: OperationShape["document"],
  schema: JsonSchema,
): PlacedProblem[] {
  const names = Object.keys(schema.properties ?? {}).map((name) => `/${name}`);
  return pointers
    .filter((pointer) => !schemaAt(document, schema, pointer))
    .map((pointer) => unknownName(at, "pointer", pointer, names));
}

function inputProblems(at: string, pointers: readonly string[], { document, inputs }: Scope): PlacedProblem[] {
  const properties = { ...inputs, target: { type: "string" } };
  return pointerProblems(at, pointers, document, { properties });
}

/** The pointers of a template. */
export function pointersIn(template: InputTemplate): readonly string[] {
  return typeof template === "string" ? [template] : Array.isArray(template) ? template : [];
}

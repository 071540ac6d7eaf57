import { pointerSegments } from "@hyperjump/json-pointer";
import {
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Parameter,
  type Response,
  resolve,
} from "./document.ts";

/** What waiters, lookups and scenarios may name of an operation. */
export interface OperationShape {
  readonly document: OpenApiDocument;
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly queryParameters: readonly string[];
  /** Schema of the body of the successful response. */
  readonly response: JsonSchema | undefined;
  /** `x-facsimile-pagination`; its `items` points to the items of the list. */
  readonly pagination: Readonly<Record<string, string>> | undefined;
  /** Names of the documented cases. */
  readonly cases: readonly string[];
  /** Error codes of the operation and of its API. */
  readonly codes: readonly string[];
}

const known = new WeakMap<OpenApiDocument, ReadonlyMap<string, OperationShape>>();

/** The shapes of all operations of a bundled document, by operationId. */
export function shapesOf(document: OpenApiDocument): ReadonlyMap<string, OperationShape> {
  const shapes =
    known.get(document) ??
    new Map(operationsOf(document).map(({ operation }) => [operation.operationId, shapeOf(document, operation)]));
  known.set(document, shapes);
  return shapes;
}

function shapeOf(document: OpenApiDocument, operation: OpenApiOperation): OperationShape {
  // A caller cannot choose a constant.
  const parameters = (operation.parameters ?? [])
    .map((entry) => resolve<Parameter>(document, entry))
    .filter(({ schema }) => schema?.const === undefined);
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const body: JsonSchema = media?.schema ? resolve<JsonSchema>(document, media.schema) : {};
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  const [content] = Object.values((success && resolve<Response>(document, success).content) ?? {});
  const isRequired = (entry: Parameter) => entry.required && !("x-facsimile-option" in entry);
  const namesOf = (extension: unknown) => Object.keys(extension ?? {});
  return {
    document,
    inputs: { ...Object.fromEntries(parameters.map((entry) => [entry.name, schemaOf(entry)])), ...body.properties },
    required: [...parameters.filter(isRequired).map(({ name }) => name), ...(body.required ?? [])],
    queryParameters: parameters.filter((entry) => entry.in === "query").map(({ name }) => name),
    response: content?.schema,
    pagination: operation["x-facsimile-pagination"] as OperationShape["pagination"],
    cases: namesOf(operation["x-facsimile-cases"]),
    codes: [...namesOf(operation["x-facsimile-errors"]), ...namesOf(document["x-facsimile-errors"])],
  };
}

function schemaOf({ schema, content }: Parameter): JsonSchema {
  return Object.values(content ?? {})[0]?.schema ?? schema ?? {};
}

/** The schema at a JSON Pointer into an instance, or undefined. */
export function schemaAt(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  pointer: string,
): JsonSchema | undefined {
  const at = schema && resolve<JsonSchema>(document, schema);
  return [...pointerSegments(pointer)].reduce<JsonSchema | undefined>((outer, step) => {
    const properties = outer?.properties ?? {};
    const inner = Object.hasOwn(properties, step) ? properties[step] : undefined;
    return inner && resolve<JsonSchema>(document, inner);
  }, at);
}

/** Schema of the items of a list. */
export function itemsOf(document: OpenApiDocument, schema: JsonSchema | undefined): JsonSchema | undefined {
  const { items } = schema ? resolve<JsonSchema>(document, schema) : {};
  return items && resolve<JsonSchema>(document, items);
}

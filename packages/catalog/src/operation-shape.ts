import {
  type JsonSchema,
  type OpenApiDocument,
  operationsOf,
  type Parameter,
  type Response,
  resolve,
} from "./document.ts";

/** What other data may name of an operation. */
export interface OperationShape {
  readonly document: OpenApiDocument;
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** Schema of the successful answer's body. */
  readonly answer: JsonSchema | undefined;
  /** Pointer to the items of a list. */
  readonly items: string | undefined;
  /** Every code that the contract knows of it. */
  readonly codes: readonly string[];
}

/** The shapes of all operations of a bundled document, by operationId. */
export function shapesOf(document: OpenApiDocument): ReadonlyMap<string, OperationShape> {
  return new Map(operationsOf(document).map(({ operation }) => [operation.operationId, shapeOf(document, operation)]));
}

function shapeOf(
  document: OpenApiDocument,
  operation: ReturnType<typeof operationsOf>[number]["operation"],
): OperationShape {
  const parameters = (operation.parameters ?? [])
    .map((entry) => resolve<Parameter>(document, entry))
    .filter(({ schema }) => schema?.const === undefined);
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const body: JsonSchema = media?.schema ? resolve<JsonSchema>(document, media.schema) : {};
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  const [answered] = Object.values((success && resolve<Response>(document, success).content) ?? {});
  const pagination = operation["x-facsimile-pagination"] as { items: string } | undefined;
  const own = parameters.map(({ name, schema, content }) => [
    name,
    Object.values(content ?? {})[0]?.schema ?? schema ?? {},
  ]);
  const isGiven = (entry: Parameter) => entry.required && !("x-facsimile-option" in entry);
  return {
    document,
    inputs: { ...Object.fromEntries(own), ...body.properties },
    required: [...parameters.filter(isGiven).map(({ name }) => name), ...(body.required ?? [])],
    answer: answered?.schema,
    items: pagination?.items,
    codes: [
      "x-facsimile-errors" in operation ? operation["x-facsimile-errors"] : {},
      document["x-facsimile-errors"] ?? {},
    ].flatMap((codes) => Object.keys(codes as object)),
  };
}

/** What a JSON Pointer leads to in a schema, or undefined. */
export function schemaAt(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
  pointer: string,
): JsonSchema | undefined {
  const steps = pointer.split("/").slice(1);
  const at = schema && resolve<JsonSchema>(document, schema);
  return steps.reduce<JsonSchema | undefined>((outer, step) => {
    const properties = outer?.properties ?? {};
    const inner = Object.hasOwn(properties, step) ? properties[step] : undefined;
    return inner && resolve<JsonSchema>(document, inner);
  }, at);
}

/** Schema of the items of a list schema. */
export function itemsOf(document: OpenApiDocument, schema: JsonSchema | undefined): JsonSchema | undefined {
  const { items } = schema ? resolve<JsonSchema>(document, schema) : {};
  return items && resolve<JsonSchema>(document, items);
}

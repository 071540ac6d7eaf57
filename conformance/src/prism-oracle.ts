import { type JsonSchema, type OpenApiDocument, operationsOf, resolve } from "@facsimile/catalog";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { validateInput } from "@stoplight/prism-http/dist/validator/index.js";

/** A request as Prism's validator takes it. */
export interface PrismRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What Prism finds wrong: steps to the place, the keyword, its words. */
export interface PrismFault {
  readonly path?: readonly (string | number)[];
  readonly code?: string | number;
  readonly message: string;
}

/** Prism's validation of the one operation of a document. */
export async function createPrismValidator(
  document: object,
): Promise<(request: PrismRequest) => readonly PrismFault[]> {
  // Prism resolves references in place, so it gets a copy.
  const [resource] = await getHttpOperationsFromSpec(structuredClone(document));
  if (!resource) throw new Error("Prism finds no operation in the document");
  return ({ method, path, query = {}, headers = {}, body }) => {
    const element = {
      method: method.toLowerCase() as "post",
      url: { path, query: { ...query } },
      headers: { ...headers },
      body,
    };
    const result = validateInput({ resource, element });
    return result._tag === "Left" ? (result.left as unknown as readonly PrismFault[]) : [];
  };
}

/** The place and name of a parameter as one name; the body is one of its own. */
export function fieldName(place: string, name: string): string {
  return place === "body" ? "body" : `${place} ${name}`;
}

/** An operation with all that it takes as members of one JSON body: what Prism validates well. */
export function projectOperation(document: OpenApiDocument): object {
  const { parameters, body, isBodyRequired } = inputsOf(document);
  const properties = {
    ...Object.fromEntries(parameters.map(({ in: place, name, schema }) => [fieldName(place, name), schema])),
    ...(body && { body }),
  };
  const names = parameters.filter(({ required }) => required).map(({ in: place, name }) => fieldName(place, name));
  const required = [...names, ...(isBodyRequired ? ["body"] : [])];
  const schema = { type: "object", properties, ...(required.length > 0 && { required }) };
  const post = {
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: { "200": { description: "" } },
  };
  const projection = {
    openapi: "3.1.0",
    info: document.info,
    paths: { "/": { post } },
    components: document.components,
  };
  return withoutFormats(projection) as object;
}

/** What an operation takes. */
export function inputsOf(document: OpenApiDocument) {
  const [entry] = operationsOf(document);
  if (!entry) throw new Error("the document has no operation");
  const parameters = (entry.operation.parameters ?? []).map((reference) => {
    const { name, in: place, required = false, schema, content } = resolve(document, reference);
    const [json] = Object.values(content ?? {});
    return { name, in: place, required, schema: json?.schema ?? schema ?? {}, isJson: json !== undefined };
  });
  const { content = {}, required: isBodyRequired = false } = entry.operation.requestBody ?? {};
  const body: JsonSchema | undefined = Object.values(content)[0]?.schema;
  return { parameters, body, isBodyRequired };
}

// Formats are annotations in the dialect of OpenAPI 3.1; Prism checks them.
function withoutFormats(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutFormats);
  if (typeof tree !== "object" || tree === null) return tree;
  const kept = Object.entries(tree).filter(([key, value]) => key !== "format" || typeof value !== "string");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutFormats(value)]));
}

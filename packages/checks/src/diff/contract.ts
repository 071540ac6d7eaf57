import { type Schema, valueAt } from "../document.ts";
import { toExactSchema } from "../exact-schema.ts";

type Json = Readonly<Record<string, unknown>>;

/** A parameter, dereferenced. */
export interface ParameterShape {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly raw: Json;
}

/** The body of a request or a response: its schema by media type. */
export type Bodies = Readonly<Record<string, Schema>>;

/** An operation of a contract without references; what a document states for all its operations is repeated in each. */
export interface OperationShape {
  readonly document: string;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ParameterShape[];
  readonly body: { readonly required: boolean; readonly content: Bodies; readonly raw: Json } | undefined;
  readonly responses: Readonly<Record<string, { readonly content: Bodies; readonly raw: Json }>>;
  readonly raw: Json;
  readonly root: Json;
}

/** Documents by name, such as the files of a folder. */
export type Documents = Readonly<Record<string, object>>;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Lists the operations of OpenAPI 3.0 or 3.1 documents, dereferenced, with schemas in the dialect of 3.1. */
export function readOperations(documents: Documents): OperationShape[] {
  return Object.entries(documents).flatMap(([name, document]) => readDocument(name, document as Json));
}

function readDocument(name: string, document: Json): OperationShape[] {
  const version = String(document.openapi ?? "");
  if (!/^3\.[01]\./.test(version))
    throw new TypeError(
      `${name} is not an OpenAPI 3.0 or 3.1 document. Fix: give a document whose openapi is 3.0.x or 3.1.x`,
    );
  const root = toExactSchema(dereference(document, document, name) as Json);
  return Object.entries((root.paths ?? {}) as Json).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as Json)[method] as Json | undefined;
      return operation ? [readOperation(name, root, path, method, item as Json, operation)] : [];
    }),
  );
}

function readOperation(document: string, root: Json, path: string, method: string, item: Json, raw: Json) {
  const own = (raw.parameters ?? []) as Json[];
  const isOwn = ({ name, in: place }: Json) => own.some((other) => other.name === name && other.in === place);
  const shared = ((item.parameters ?? []) as Json[]).filter((parameter) => !isOwn(parameter));
  const body = raw.requestBody as Json | undefined;
  return {
    document,
    id: typeof raw.operationId === "string" ? raw.operationId : `${method.toUpperCase()} ${path}`,
    method,
    path,
    parameters: [...shared, ...own].map(readParameter),
    body: body && { required: body.required === true, content: readContent(body), raw: body },
    responses: Object.fromEntries(
      Object.entries((raw.responses ?? {}) as Record<string, Json>).map(([status, response]) => [
        status,
        { content: readContent(response), raw: response },
      ]),
    ),
    raw: { ...raw, servers: raw.servers ?? item.servers ?? root.servers, security: raw.security ?? root.security },
    root,
  };
}

function readParameter(raw: Json): ParameterShape {
  const schema = raw.schema ?? Object.values(readContent(raw))[0] ?? {};
  return { name: String(raw.name), in: String(raw.in), required: raw.required === true, schema: schema as Schema, raw };
}

function readContent({ content = {} }: Json): Bodies {
  const media = Object.entries(content as Record<string, Json>);
  return Object.fromEntries(media.map(([type, { schema = {} }]) => [type, schema as Schema]));
}

// A schema that contains itself accepts anything below its second level: enough to compare the first.
function dereference(value: unknown, document: Json, name: string, within: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => dereference(item, document, name, within));
  if (typeof value !== "object" || value === null) return value;
  const { $ref: reference, ...beside } = value as Json;
  if (typeof reference === "string") {
    if (within.includes(reference)) return {};
    const target = reference.startsWith("#") ? valueAt(document, decodeURIComponent(reference.slice(1))) : undefined;
    if (target === undefined)
      throw new TypeError(`${name}: the reference ${reference} leads nowhere. Fix: bundle the document, or correct it`);
    const inner = dereference(target, document, name, [...within, reference]);
    const outer = dereference(beside, document, name, within) as Json;
    return Object.keys(outer).length > 0 ? { ...(inner as Json), ...outer } : inner;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, dereference(part, document, name, within)]);
  return toCurrentDialect(Object.fromEntries(entries));
}

// OpenAPI 3.0 writes null and exclusive limits in its own way.
function toCurrentDialect(schema: Json): Json {
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  if (nullable === undefined && typeof exclusiveMinimum !== "boolean" && typeof exclusiveMaximum !== "boolean")
    return schema;
  const current: Record<string, unknown> = { ...rest };
  for (const [key, limit, flag] of [
    ["exclusiveMinimum", "minimum", exclusiveMinimum],
    ["exclusiveMaximum", "maximum", exclusiveMaximum],
  ] as const) {
    if (flag === true) {
      current[key] = current[limit];
      delete current[limit];
    } else if (typeof flag === "number") current[key] = flag;
  }
  if (nullable === true && typeof current.type === "string") current.type = [current.type, "null"];
  if (nullable === true && Array.isArray(current.enum)) current.enum = [...current.enum, null];
  return current;
}

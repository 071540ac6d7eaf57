import {
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  type Response,
  resolve,
} from "@facsimile/catalog";
import { anchorOf } from "./names.ts";
import type { FieldEntry, Provenance, ResponseEntry } from "./portal.ts";

interface Place {
  readonly document: OpenApiDocument;
  readonly section: string;
  readonly in: string;
  readonly path: readonly string[];
  readonly required: boolean;
}

interface Marked {
  readonly description?: string | undefined;
  readonly [extension: `x-${string}`]: unknown;
}

/** Fields of the input, parameters before the body. Fixed headers are not among them. */
export function readRequest(document: OpenApiDocument, operation: OpenApiOperation): FieldEntry[] {
  const parameters = (operation.parameters ?? []).map((reference) => resolve(document, reference));
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const start = { document, section: "request" };
  return [
    ...parameters
      .filter(({ schema }) => schema?.const === undefined)
      .map((parameter) => {
        const { name, required = false, content = {} } = parameter;
        // Of JSON text, what it holds.
        const { contentSchema = parameter.schema } = parameter.schema ?? {};
        const schema = (contentSchema ?? Object.values(content)[0]?.schema ?? {}) as JsonSchema;
        return readField({ ...start, in: parameter.in, path: [name], required }, schema, parameter);
      }),
    ...readMembers({ ...start, in: "body", path: [], required: true }, body),
  ];
}

/** Responses; statuses whose bodies look the same are put together. */
export function readResponses(document: OpenApiDocument, operation: OpenApiOperation): ResponseEntry[] {
  const groups = new Map<string, ResponseEntry>();
  for (const [status, reference] of Object.entries(operation.responses)) {
    const response = resolve<Response>(document, reference);
    const schema = Object.values(response.content ?? {})[0]?.schema;
    const isError = Number(status) >= 400;
    const key = isError ? JSON.stringify(schema ?? null) : status;
    const known = groups.get(key);
    groups.set(
      key,
      known
        ? { ...known, statuses: [...known.statuses, status] }
        : {
            statuses: [status],
            description: response.description,
            isError,
            fields: readResponse(document, status, response, schema),
          },
    );
  }
  return [...groups.values()];
}

function readResponse(
  document: OpenApiDocument,
  status: string,
  response: Response,
  schema: JsonSchema | undefined,
): FieldEntry[] {
  const start = { document, section: `response-${status}`, required: false };
  const headers = Object.entries(response.headers ?? {}).map(([name, reference]) => {
    const header = resolve(document, reference);
    return readField({ ...start, in: "header", path: [name] }, header.schema ?? {}, header);
  });
  return [...headers, ...readMembers({ ...start, in: "body", path: [] }, schema)];
}

function readMembers(place: Place, reference: JsonSchema | undefined): FieldEntry[] {
  if (!reference) return [];
  const schema = resolve<JsonSchema>(place.document, reference);
  const variants = (schema.anyOf ?? schema.oneOf ?? []) as readonly JsonSchema[];
  const own = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const required = place.section === "request" && (schema.required ?? []).includes(name);
    return readField(
      { ...place, path: [...place.path, name], required },
      resolve<JsonSchema>(place.document, member),
      member,
    );
  });
  const others = variants.flatMap((variant) => readMembers(place, variant));
  const items = schema.items ? readMembers(place, schema.items) : [];
  const all = [...own, ...others, ...items];
  return [...new Map(all.map((field) => [field.path, field])).values()];
}

function readField(place: Place, reference: JsonSchema, about: Marked): FieldEntry {
  const schema = resolve<JsonSchema>(place.document, reference);
  const evidence = (about["x-facsimile-evidence"] ?? schema["x-facsimile-evidence"]) as
    | { provenance: Provenance; sources: readonly string[] }
    | string
    | undefined;
  const marked = typeof evidence === "object" ? evidence : undefined;
  const path = place.path.join(".");
  const item = schema.items ? resolve<JsonSchema>(place.document, schema.items) : undefined;
  const option = about["x-facsimile-option"];
  return {
    name: place.path.at(-1) ?? "",
    path,
    anchor: anchorOf(place.section, path),
    place: place.in,
    type: typeOf(place.document, schema),
    required: place.required,
    description: about.description ?? (schema.description as string | undefined) ?? "",
    limits: [...limitsOf(schema), ...(item ? limitsOf(item).map((limit) => `each ${limit}`) : [])],
    values: [schema, item].flatMap((one) => ((one?.enum ?? []) as unknown[]).map(String)),
    suggestions: [schema, item].flatMap((one) => ((one?.["x-facsimile-suggestions"] ?? []) as unknown[]).map(String)),
    ...(typeof option === "string" && { option }),
    provenance: marked?.provenance ?? "documented",
    sources: marked?.sources ?? (typeof evidence === "string" ? [evidence] : []),
    children: readMembers(place, schema),
  };
}

function typeOf(document: OpenApiDocument, schema: JsonSchema): string {
  const variants = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (variants)
    return [...new Set(variants.map((one) => typeOf(document, resolve<JsonSchema>(document, one))))].join(" or ");
  const types = [schema.type ?? (schema.properties ? "object" : "any")].flat() as string[];
  const names = types.map((type) =>
    type === "array" && schema.items
      ? `array of ${plural(typeOf(document, resolve<JsonSchema>(document, schema.items)))}`
      : type,
  );
  const format = schema.format ? ` (${String(schema.format)})` : "";
  return names.join(" or ") + format;
}

function plural(type: string): string {
  return /^(string|object|integer|number|boolean)$/.test(type) ? `${type}s` : type;
}

function counted(value: unknown, noun: string): string {
  return `${value} ${noun}${value === 1 ? "" : "s"}`;
}

const wordings: Readonly<Record<string, (value: unknown) => string>> = {
  minLength: (value) => `at least ${counted(value, "character")}`,
  maxLength: (value) => `at most ${counted(value, "character")}`,
  minItems: (value) => `at least ${counted(value, "item")}`,
  maxItems: (value) => `at most ${counted(value, "item")}`,
  minimum: (value) => `${value} or more`,
  maximum: (value) => `${value} or less`,
  pattern: (value) => `matches \`${value}\``,
  default: (value) => `default \`${JSON.stringify(value)}\``,
};

function limitsOf({ "x-facsimile-pattern": exact, ...written }: JsonSchema): string[] {
  const schema: JsonSchema = exact === undefined ? written : { ...written, pattern: exact };
  return Object.entries(wordings).flatMap(([keyword, word]) =>
    schema[keyword] === undefined ? [] : [word(schema[keyword])],
  );
}

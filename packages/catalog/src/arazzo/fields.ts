import {
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  type Parameter,
  resolve,
} from "../model/index.ts";

/** A field of an operation's input, and how it is sent. */
export interface Field {
  readonly name: string;
  readonly in: Parameter["in"] | "body";
  /** Of one item, if the field is a list. */
  readonly schema: JsonSchema;
  /** How a list is sent: as a JSON array in a body, as JSON text, or as parameters of their own. */
  readonly list?: "array" | "json" | "repeat";
  readonly isRequired: boolean;
  /** The client's option that sets it. */
  readonly option?: string;
  /** The only value. */
  readonly constant?: unknown;
  /** The value in the documented request that has most fields. */
  readonly example?: unknown;
}

/** The fields of an operation, by name. */
export function fieldsOf(document: OpenApiDocument, operation: OpenApiOperation): ReadonlyMap<string, Field> {
  const examples = examplesOf(operation);
  const withExample = (field: Omit<Field, "example">): [string, Field] => {
    const value = examples.get(field.name);
    const example = field.list && Array.isArray(value) ? (value[0] as unknown) : value;
    return [field.name, { ...field, ...(example !== undefined && { example }) }];
  };
  const parameters = (operation.parameters ?? []).map((entry) => resolve<Parameter>(document, entry));
  return new Map(
    [...parameters.map((entry) => readParameter(document, entry)), ...readBody(document, operation)].map(withExample),
  );
}

function readParameter(document: OpenApiDocument, parameter: Parameter): Field {
  const { name, in: place, required = false, "x-facsimile-option": option } = parameter;
  const [json] = Object.values(parameter.content ?? {});
  const schema = resolve<JsonSchema>(document, json?.schema ?? parameter.schema ?? {});
  const list = json ? "json" : "repeat";
  return {
    ...{ name, in: place, isRequired: required, ...itemOf(document, schema, list) },
    ...(option !== undefined && { option: String(option) }),
    ...(schema.const !== undefined && { constant: schema.const }),
  };
}

function readBody(document: OpenApiDocument, { requestBody }: OpenApiOperation): Field[] {
  const [media] = Object.values(requestBody?.content ?? {});
  const { properties = {}, required = [] } = resolve<JsonSchema>(document, media?.schema ?? {});
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: "body" as const, isRequired: required.includes(name) },
    ...itemOf(document, resolve<JsonSchema>(document, schema), "array"),
  }));
}

function itemOf(document: OpenApiDocument, schema: JsonSchema, list: Field["list"]): Pick<Field, "schema" | "list"> {
  if (schema.type !== "array") return { schema };
  return { schema: resolve<JsonSchema>(document, schema.items ?? {}), ...(list && { list }) };
}

interface DocumentedCase {
  readonly request?: Readonly<Record<string, unknown>>;
  readonly response: { readonly status: number; readonly body?: unknown };
}

/** The successful cases of an operation. */
export function successesOf(operation: OpenApiOperation): DocumentedCase[] {
  const cases = Object.values((operation["x-facsimile-cases"] ?? {}) as Readonly<Record<string, DocumentedCase>>);
  return cases.filter(({ response }) => response.status < 300);
}

function examplesOf(operation: OpenApiOperation): ReadonlyMap<string, unknown> {
  const requests = successesOf(operation).map(({ request = {} }) =>
    ["path", "query", "header", "body"].flatMap((part) => Object.entries(request[part] ?? {})),
  );
  const [fullest = []] = requests.sort((one, other) => other.length - one.length);
  return new Map(fullest);
}

import {
  type Body,
  type Header,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
  type Schema,
} from "../document.ts";
import { listEvidence } from "./evidence.ts";
import { listSecrets } from "./secrets.ts";

/** One input field of an operation: where it is sent and what it may hold. */
export interface InputField {
  readonly name: string;
  readonly in: readonly string[];
  readonly required: boolean;
  readonly schema: Schema;
  /** JSON types, and those of an array's items, references resolved. */
  readonly type: string | readonly string[];
  readonly items?: string;
  readonly style?: string;
  readonly option?: string;
}

/** One operation as a client sees it. */
export interface OperationModel {
  readonly operationId: string;
  /** Name of the method: the operationId in lower camel case. */
  readonly method: string;
  readonly verb: string;
  readonly path: string;
  readonly operation: Operation;
  readonly fields: readonly InputField[];
  /** Headers that always have the same value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of a successful response, and the headers that are part of the result; undefined if there is neither. */
  readonly output: Schema | undefined;
  readonly resultHeaders: readonly string[];
  /** JSON Pointers into the input to what no error may repeat, such as a password; `*` stands for every item. */
  readonly secrets: readonly string[];
  /** A successful response has no body. */
  readonly empty: boolean;
  /** What a successful response always has. */
  readonly evidence: readonly string[];
  /** What a successful response means. */
  readonly success: string;
  /** Executing it twice does no harm. */
  readonly repeatable: boolean;
  /** Sent without a signature. */
  readonly anonymous: boolean;
}

/** `CopyBox` → `copyBox`, and a sentence to one that continues another. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Reads an operation of a combined or a per-operation document. Throws if one name in two places is two inputs. */
export function readOperation(
  document: OpenApiDocument,
  path: string,
  verb: string,
  operation: Operation,
): OperationModel {
  const { operationId } = operation;
  const parameters = (operation.parameters ?? []).map((parameter) => resolve<Parameter>(document, parameter));
  const isConstant = ({ in: place, schema }: Parameter) => place === "header" && schema?.const !== undefined;
  const constants = parameters.filter(isConstant);
  const fields = merge(operationId, [
    ...parameters.filter((one) => !isConstant(one)).map((parameter) => parameterField(document, parameter)),
    ...bodyFields(document, operation),
  ]);
  return {
    operationId,
    method: lowerFirst(operationId),
    verb: verb.toUpperCase(),
    path: path.split("#")[0] as string,
    operation,
    fields,
    secrets: fields.flatMap(({ name, schema }) => listSecrets(document, schema, `/${name}`)),
    headers: Object.fromEntries(constants.map(({ name, schema }) => [name, String(schema?.const)])),
    ...readResponse(document, operation),
    repeatable: verb.toUpperCase() === "GET" || "x-facsimile-repeatable" in operation,
    anonymous: Array.isArray(operation.security) && operation.security.length === 0,
  };
}

function parameterField(document: OpenApiDocument, parameter: Parameter): InputField {
  const { name, in: place, required = false, description, schema, content } = parameter;
  // Built documents have the JSON text as a string, which more tools know.
  const json = Object.values(content ?? {})[0]?.schema ?? (schema?.contentSchema as Schema | undefined);
  const style = json ? "json" : parameter["x-facsimile-style"];
  const option = parameter["x-facsimile-option"];
  const evidence = parameter["x-facsimile-evidence"];
  return {
    name,
    in: [place],
    required,
    ...readTypes(document, json ?? schema ?? {}),
    schema: {
      ...(json ?? schema),
      ...(description && { description }),
      ...(evidence ? { "x-facsimile-evidence": evidence } : {}),
    },
    ...(style ? { style: String(style) } : {}),
    ...(option ? { option: String(option) } : {}),
  };
}

function bodyFields(document: OpenApiDocument, operation: Operation): InputField[] {
  const { content } = resolve<Body>(document, operation.requestBody ?? { content: {} });
  const { properties = {}, required = [] } = resolve<Schema>(document, Object.values(content)[0]?.schema ?? {});
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: ["body"],
    required: required.includes(name),
    ...readTypes(document, property),
    schema: property,
  }));
}

function readTypes(document: OpenApiDocument, schema: Schema): Pick<InputField, "type" | "items"> {
  const { type = "object", items } = resolve<Schema>(document, schema);
  const { type: itemType } = items ? resolve<Schema>(document, items) : {};
  return { type, ...(typeof itemType === "string" && { items: itemType }) };
}

// One name, one input: a name in two places has to be marked as the same thing, else the generation stops.
function merge(operationId: string, fields: readonly InputField[]): InputField[] {
  const merged = new Map<string, InputField>();
  for (const field of fields) {
    const known = merged.get(field.name);
    if (known && !(known.schema["x-facsimile-same"] && field.schema["x-facsimile-same"]))
      throw new Error(
        `${operationId}: ${field.name} is in ${known.in} and in ${field.in}. Fix: if both mean the same, set x-facsimile-same: true in the schema of both.`,
      );
    merged.set(
      field.name,
      known ? { ...known, in: [...known.in, ...field.in], required: known.required || field.required } : field,
    );
  }
  return [...merged.values()];
}

function readResponse(
  document: OpenApiDocument,
  operation: Operation,
): Pick<OperationModel, "output" | "resultHeaders" | "empty" | "evidence" | "success"> {
  const [, reference] = Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  if (!reference) return { output: undefined, resultHeaders: [], empty: true, evidence: [], success: "" };
  const { content = {}, headers = {}, description } = resolve<Response>(document, reference);
  const body = Object.values(content)[0]?.schema;
  const empty = Object.keys(content).length === 0;
  const evidence = body ? listEvidence(document, operation, body) : [];
  const all = Object.entries(headers) as [string, Header][];
  const results = all.filter(([, header]) => header["x-facsimile-result"] === true);
  const resultHeaders = results.map(([name]) => name);
  const { properties = {}, ...rest } = body ? resolve<Schema>(document, body) : { type: "object" };
  const members = results.map(([name, header]) => [name, { description: header.description, ...header.schema }]);
  const joined = { ...rest, properties: { ...Object.fromEntries(members), ...properties } };
  return { output: results.length > 0 ? joined : body, resultHeaders, empty, evidence, success: description };
}

import {
  type Header,
  type JsonSchema,
  type Lookups,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Parameter,
  type Response,
  resolve,
  type Waiter,
  type Waiters,
  waiterInputs,
} from "@facsimile/catalog";
import { listEvidence } from "./evidence.ts";
import { listSecrets } from "./secrets.ts";

/** One input field of an operation: where it is sent and what it may hold. */
export interface InputField {
  readonly name: string;
  readonly in: readonly string[];
  readonly required: boolean;
  readonly schema: JsonSchema;
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
  readonly operation: OpenApiOperation;
  readonly fields: readonly InputField[];
  /** Headers that always have the same value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of a successful response, and the headers that are part of the result; undefined if there is neither. */
  readonly output: JsonSchema | undefined;
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

/** A waiter as a client sees it. */
export interface WaiterModel {
  /** As in `waitForJob`, without `waitFor`. */
  readonly name: string;
  readonly file: Waiter;
  /** The operation that is polled. */
  readonly operation: OperationModel;
  readonly inputs: readonly Pick<InputField, "name" | "required" | "schema">[];
  /** It waits for several things at once. */
  readonly isMany: boolean;
}

/** One API as a client sees it. */
export interface ApiModel {
  readonly id: string;
  /** The id in Pascal case, the stem of every generated name. */
  readonly name: string;
  readonly protocol: string;
  /** What the vendor calls the parts of a key. */
  readonly credentials: readonly string[];
  readonly title: string;
  readonly document: OpenApiDocument;
  readonly operations: readonly OperationModel[];
  readonly waiters: readonly WaiterModel[];
  /** By the operationId of the call whose outcome is unknown. */
  readonly lookups: Lookups;
  readonly regions: readonly string[];
}

/** Reads the model of a client out of an API's combined document. */
export function readModel(document: OpenApiDocument): ApiModel {
  const id = String(document["x-facsimile-api"]);
  const protocol = document["x-facsimile-protocol"] as {
    id: string;
    credentials: string[];
    errors: Record<string, unknown>;
  };
  const regions = (document.servers ?? []).flatMap(
    (server) => (server as { "x-facsimile-regions"?: string[] })["x-facsimile-regions"] ?? [],
  );
  const operations = operationsOf(document).map(({ path, method, operation }) =>
    readOperation(document, path, method, operation),
  );
  return {
    id,
    name: pascalCase(id),
    protocol: protocol.id,
    credentials: protocol.credentials,
    title: document.info.title,
    document,
    operations,
    waiters: readWaiters(document, operations),
    lookups: readLookups(operations),
    regions: [...new Set(regions)].sort(),
  };
}

/** `CopyBox` → `copyBox`, and a sentence to one that continues another. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** `vendor-api` → `VendorApi`. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  verb: string,
  operation: OpenApiOperation,
): OperationModel {
  const { operationId } = operation;
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const constants = parameters.filter(({ in: place, schema }) => place === "header" && schema?.const !== undefined);
  const fields = merge(operationId, [
    ...parameters
      .filter((parameter) => !constants.includes(parameter))
      .map((parameter) => parameterField(document, parameter)),
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
  const json = Object.values(content ?? {})[0]?.schema;
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

function bodyFields(document: OpenApiDocument, operation: OpenApiOperation): InputField[] {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const { properties = {}, required = [] } = schema ? resolve<JsonSchema>(document, schema as JsonSchema) : {};
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: ["body"],
    required: required.includes(name),
    ...readTypes(document, property),
    schema: property,
  }));
}

function readTypes(document: OpenApiDocument, schema: JsonSchema): Pick<InputField, "type" | "items"> {
  const { type = "object", items } = resolve<JsonSchema>(document, schema as JsonSchema);
  const { type: itemType } = items ? resolve<JsonSchema>(document, items as JsonSchema) : {};
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
  operation: OpenApiOperation,
): Pick<OperationModel, "output" | "resultHeaders" | "empty" | "evidence" | "success"> {
  const [, reference] = Object.entries(operation.responses).find(([status]) => status.startsWith("2")) ?? [];
  if (!reference) return { output: undefined, resultHeaders: [], empty: true, evidence: [], success: "" };
  const { content = {}, headers = {}, description } = resolve<Response>(document, reference);
  const body = Object.values(content)[0]?.schema;
  const empty = Object.keys(content).length === 0;
  const evidence = body ? listEvidence(document, operation, body as JsonSchema) : [];
  const results = Object.entries(headers).filter(([, header]) => "x-facsimile-result" in header) as [string, Header][];
  const resultHeaders = results.map(([name]) => name);
  if (results.length === 0) return { output: body, resultHeaders, empty, evidence, success: description };
  const { properties = {}, ...rest } = body ? resolve<JsonSchema>(document, body as JsonSchema) : { type: "object" };
  const members = results.map(([name, header]) => [name, { description: header.description, ...header.schema }]);
  return {
    output: { ...rest, properties: { ...Object.fromEntries(members), ...properties } },
    resultHeaders,
    empty,
    evidence,
    success: description,
  };
}

/** Reads the waiters of an API. */
function readWaiters(document: OpenApiDocument, operations: readonly OperationModel[]): WaiterModel[] {
  const waiters = (document["x-facsimile-waiters"] ?? {}) as Waiters;
  return Object.entries(waiters).map(([name, file]) => {
    const schemas = waiterInputs(file, document);
    const inputs = Object.entries(file.input).map(([field, { of, optional }]) => {
      const source = operations.find(({ operationId }) => operationId === of);
      // What the contract does not promise may be undefined where the input of a call and its response are put together.
      const isGiven = source?.fields.some(({ name }) => name === field) || promises(document, source, field);
      return { name: field, required: !optional && isGiven, schema: schemas[field] ?? {} };
    });
    const operation = operations.find(({ operationId }) => operationId === file.call.operation) as OperationModel;
    const key = schemas[file.targets.slice(1)] ?? {};
    return { name, file, operation, inputs, isMany: resolve<JsonSchema>(document, key).type === "array" };
  });
}

function promises(document: OpenApiDocument, operation: OperationModel | undefined, member: string): boolean {
  const { required = [] } = operation?.output ? resolve<JsonSchema>(document, operation.output) : {};
  return required.includes(member);
}

/** Reads the lookups of an API, by the operationId of the call whose outcome is unknown. */
function readLookups(operations: readonly OperationModel[]): Lookups {
  return Object.fromEntries(
    operations.flatMap(({ operationId, operation }) => {
      const lookup = operation["x-facsimile-lookup"] as Lookups[string] | undefined;
      return lookup ? [[operationId, lookup]] : [];
    }),
  );
}

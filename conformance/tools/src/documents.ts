import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Case,
  listApis,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  type Parameter,
  resolve,
} from "@facsimile/catalog";
import type { Api } from "@facsimile/mock";

/** Values of a request, each as a client of the document takes it. */
export interface Input {
  readonly path?: object;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: object;
  readonly body?: unknown;
}

/** A documented call of an operation, and what has to arrive. */
export interface Call {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** The body is one of them. */
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly isNumbered: boolean;
  }[];
  readonly input: Input;
  readonly expected: { readonly query: readonly (readonly [string, string])[]; readonly body?: unknown };
}

/** A built document. Without operations it can be read, but not called. */
export interface BuiltDocument {
  readonly name: string;
  readonly api: string;
  readonly file: string;
  readonly operations: readonly Call[];
}

/** Every OpenAPI document in `specs/<api>/dist`. */
export function listDocuments(root: string): BuiltDocument[] {
  return listApis(root).flatMap((api) => {
    const folder = join(root, "specs", api, "dist");
    const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".arazzo.json"));
    return files.sort().map((name) => {
      const file = join(folder, name);
      const document = readDocument(file);
      return { name: `${api}/${name.replace(".json", "")}`, api, file, operations: listCalls(document) };
    });
  });
}

/** The documents of single operations, as a mock takes them. */
export function listApisToMock(documents: readonly BuiltDocument[]): Api[] {
  const ids = [...new Set(documents.map(({ api }) => api))];
  return ids.map((id) => {
    const own = documents.filter(({ api, name }) => api === id && !name.endsWith("/openapi"));
    const operations = own.map(({ name, file }) => [name.replace(/.*\//, ""), readDocument(file)] as const);
    return { id, operations: Object.fromEntries(operations) };
  });
}

function readDocument(file: string): OpenApiDocument {
  return JSON.parse(readFileSync(file, "utf8"));
}

function listCalls(document: OpenApiDocument): Call[] {
  return operationsOf(document)
    .filter(({ path }) => !path.includes("#"))
    .map(({ path, method, operation }) => {
      const parameters = (operation.parameters ?? []).map((entry) => resolve<Parameter>(document, entry));
      const cases = Object.values((operation["x-facsimile-cases"] ?? {}) as Record<string, Case>);
      const documented = cases.find(({ response }) => response.status < 300) ?? cases[0];
      if (!documented) throw new Error(`${operation.operationId} has no case. Fix: document one`);
      const input = toInput(parameters, documented.request);
      return {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: [...parameters.map(describeParameter), ...describeBody(operation)],
        input,
        expected: { query: expectedQuery(parameters, input), body: input.body },
      };
    });
}

function describeParameter(parameter: Parameter): Call["parameters"][number] {
  const { name, in: place, required = false } = parameter;
  return { name, in: place, required, isNumbered: isNumbered(parameter) };
}

function describeBody({ requestBody }: OpenApiOperation): Call["parameters"] {
  return requestBody ? [{ name: "body", in: "body", required: requestBody.required ?? false, isNumbered: false }] : [];
}

function isNumbered(parameter: Parameter): boolean {
  return parameter["x-facsimile-style"] === "repeatList";
}

function toInput(parameters: readonly Parameter[], { path, query, header, body }: Case["request"]): Input {
  const constants = parameters.filter((one) => one.in === "header" && one.schema?.const !== undefined);
  const headers = { ...Object.fromEntries(constants.map(({ name, schema }) => [name, schema?.const])), ...header };
  const texts = Object.entries(query ?? {}).map(([name, value]) => {
    const isText = parameters.find((one) => one.name === name)?.["x-facsimile-style"] === "json";
    return [name, isText ? JSON.stringify(value) : value];
  });
  return {
    ...(path && { path }),
    ...(texts.length > 0 && { query: Object.fromEntries(texts) }),
    ...(Object.keys(headers).length > 0 && { header: headers }),
    ...(body !== undefined && { body }),
  };
}

function expectedQuery(parameters: readonly Parameter[], { query = {} }: Input): (readonly [string, string])[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const numbered = parameters.some((one) => one.name === name && isNumbered(one));
    const values = [value].flat().map(String);
    return values.map((text, index) => [numbered ? `${name}.${index + 1}` : name, text] as const);
  });
}

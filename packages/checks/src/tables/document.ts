import { valueAt } from "../document.ts";

/** The parts of an OpenAPI 3.1 document that the tables of a client are made of. */
export interface ApiDocument {
  readonly servers?: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components?: object;
  readonly [key: string]: unknown;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly (ApiParameter | Reference)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ApiResponse | Reference>>;
  readonly [key: string]: unknown;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface ApiResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly headers?: Readonly<Record<string, ResponseHeader | Reference>>;
}

export interface ResponseHeader {
  readonly description?: string;
  readonly schema?: JsonSchema;
  readonly [extension: `x-${string}`]: unknown;
}

interface MediaType {
  readonly schema?: JsonSchema;
}

interface Reference {
  readonly $ref: string;
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** Every operation of a document with its path and method. */
export function operationsOf(document: ApiDocument): { path: string; method: string; operation: ApiOperation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The target of a local reference, or the value itself. */
export function resolve<T extends object>(document: object, value: T | Reference): T {
  if (!("$ref" in value) || typeof value.$ref !== "string") return value as T;
  return resolve(document, valueAt(document, decodeURI(value.$ref.slice(1))) as T | Reference);
}

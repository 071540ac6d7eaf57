import { get, type Json } from "@hyperjump/json-pointer";
import type { OpenAPIV3_1 as OpenApi } from "openapi-types";

/** The parts of an OpenAPI 3.1 document that this project reads and writes. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: OpenApi.InfoObject & { readonly [extension: `x-${string}`]: unknown };
  readonly servers?: readonly Server[];
  readonly security?: readonly OpenApi.SecurityRequirementObject[];
  readonly tags?: readonly OpenApi.TagObject[];
  readonly paths: Record<string, Record<string, OpenApiOperation>>;
  readonly components?: Record<string, Record<string, unknown>> & {
    readonly securitySchemes?: Record<string, OpenApi.ApiKeySecurityScheme & { readonly in: "header" }>;
  };
  readonly [extension: `x-${string}`]: unknown;
  readonly [key: string]: unknown;
}

export interface Server extends OpenApi.ServerObject {
  readonly "x-facsimile-regions"?: readonly string[];
  readonly "x-facsimile-network"?: "vpc";
  readonly "x-facsimile-evidence"?: string;
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly security?: readonly OpenApi.SecurityRequirementObject[];
  parameters?: (Parameter | Reference)[];
  requestBody?: { readonly required?: boolean; content: Record<string, MediaType> };
  readonly responses: Record<string, Response | Reference>;
  [extension: `x-${string}`]: unknown;
  readonly [key: string]: unknown;
}

export type Reference = OpenApi.ReferenceObject;

export interface Parameter extends Omit<OpenApi.ParameterObject, "schema" | "content" | "examples"> {
  readonly in: "path" | "query" | "header";
  readonly schema?: JsonSchema;
  content?: Record<string, MediaType>;
  examples?: Record<string, Example>;
  [extension: `x-${string}`]: unknown;
}

export interface Response extends Omit<OpenApi.ResponseObject, "content" | "headers"> {
  content?: Record<string, MediaType>;
  headers?: Record<string, Header | Reference>;
}

export interface Header extends Omit<OpenApi.HeaderObject, "schema" | "content"> {
  readonly schema?: JsonSchema;
  example?: unknown;
  readonly [extension: `x-${string}`]: unknown;
}

export interface MediaType {
  readonly schema?: JsonSchema;
  examples?: Record<string, Example>;
}

export interface Example extends OpenApi.ExampleObject {
  readonly value: unknown;
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** A key of a document whose value is a value, not a description of one. */
export const opaqueKey = /^(x-.*|examples?|default|enum|const|security)$/;

/** A key of a document whose members have names that the vendor chose. */
export const namedKey =
  /^(paths|responses|headers|content|properties|patternProperties|schemas|parameters|requestBodies|securitySchemes)$/;

/** Every operation of a document with its path and method. */
export function operationsOf(
  document: OpenApiDocument,
): { path: string; method: string; operation: OpenApiOperation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** The target of a local reference, or the value itself. */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  if (!("$ref" in value) || typeof value.$ref !== "string") return value as T;
  return resolve(document, get(decodeURI(value.$ref.slice(1)), document as unknown as Json) as T | Reference);
}

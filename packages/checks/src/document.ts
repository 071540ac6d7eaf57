import "./node-version.ts";
import type { Rule as RuleOf } from "@facsimile/runtime/rule";
import { pointerSegments } from "@hyperjump/json-pointer";

/** A JSON Schema of the 2020-12 dialect, as OpenAPI 3.1 has it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What a request body or a response may hold. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly content?: Content;
  readonly "x-facsimile-style"?: string;
  readonly [extension: `x-${string}`]: unknown;
}

/** The request body of an operation. */
export interface Body {
  readonly required?: boolean;
  readonly content: Content;
}

/** A response of an operation. */
export interface Response {
  readonly description: string;
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, Header | Reference>>;
}

/** A header of a response. */
export interface Header {
  readonly description?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly [extension: `x-${string}`]: unknown;
}

interface Reference {
  readonly $ref: string;
}

/** A rule between fields of a request or a response. */
export interface Rule extends RuleOf<Schema> {
  readonly in: "request" | "response";
}

/** The parts of an operation that are read. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly "x-facsimile-rules"?: readonly Rule[];
  readonly [key: string]: unknown;
}

/** The parts of an OpenAPI 3.1 document that are read; the `paths` of a per-operation document hold exactly one operation. */
export interface OpenApiDocument {
  readonly servers?: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: object;
  readonly [key: string]: unknown;
}

/** Every operation of a document with its path and method. */
export function operationsOf(document: OpenApiDocument): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Reads the one operation of a document, its method in capital letters. Throws if there is not exactly one. */
export function readOperation(document: OpenApiDocument): { path: string; method: string; operation: Operation } {
  const found = operationsOf(document);
  const [only] = found;
  if (only && found.length === 1) return { ...only, method: only.method.toUpperCase() };
  throw new Error(`a document with ${found.length} operations. Fix: pass a document of one operation`);
}

/** Follows local references from a value to what it means. Throws if one leads nowhere. */
export function resolve<T extends object>(document: object, value: T | Reference): T {
  if (!("$ref" in value) || typeof value.$ref !== "string") return value as T;
  const target = valueAt(document, decodeURI(value.$ref).replace(/^#/, ""));
  if (typeof target === "object" && target !== null) return resolve(document, target as T);
  throw new Error(`reference ${value.$ref} leads nowhere. Fix: correct it or add what it names`);
}

/** The value that a JSON Pointer leads to, or undefined. */
export function valueAt(tree: unknown, pointer: string): unknown {
  return [...pointerSegments(pointer)].reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    tree,
  );
}

/** What a contract says of an error code. */
export interface ErrorCode {
  readonly status: readonly number[];
  readonly meaning: string;
  readonly retry: string;
  readonly pattern?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly source?: string;
}

/** Error codes by name; one with a `pattern` is a template. */
export type ErrorCodes = Readonly<Record<string, ErrorCode>>;

/** The error codes of an operation, of its API and of its protocol: what comes first counts. */
export function errorTables(
  { "x-facsimile-errors": api, "x-facsimile-protocol": protocol }: Readonly<Record<string, unknown>>,
  operation: Readonly<Record<string, unknown>> = {},
): readonly [operation: ErrorCodes, api: ErrorCodes, protocol: ErrorCodes] {
  const { errors } = (protocol ?? {}) as { readonly errors?: ErrorCodes };
  return [(operation["x-facsimile-errors"] ?? {}) as ErrorCodes, (api ?? {}) as ErrorCodes, errors ?? {}];
}

/** Whether a body says that the call was a success, as far as the operation has members that say so (`x-facsimile-success`). */
export function saysSuccess(members: Readonly<Record<string, string>>, body: unknown): boolean {
  const own = (typeof body === "object" && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  return Object.entries(members).every(([name, text]) => own[name] === undefined || String(own[name]) === text);
}

import type { Rule as RuleOf } from "@facsimile/runtime/rule";
import { pointerSegments } from "@hyperjump/json-pointer";

/** A JSON Schema of the 2020-12 dialect, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a request body or a response may hold. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
  readonly "x-facsimile-style"?: string;
}

/** A rule between fields of a request or a response. */
export interface Rule extends RuleOf<Schema> {
  readonly in: "request" | "response";
}

/** The parts of an operation that are checked. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
  readonly "x-facsimile-rules"?: readonly Rule[];
}

/** A per-operation document: its `paths` hold exactly one operation. */
export interface OperationDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: object;
}

/** Reads the one operation of a document. Throws if there is not exactly one. */
export function readOperation(document: OperationDocument): { path: string; method: string; operation: Operation } {
  const found = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new Error(`a document with ${found.length} operations. Fix: pass a document of one operation`);
}

/** Follows local references from a value to what it means. Throws if one leads nowhere. */
export function resolveReference<T extends object>(document: OperationDocument, value: object): T {
  if (!("$ref" in value)) return value as T;
  const target = valueAt(document, String(value.$ref).replace(/^#/, ""));
  if (typeof target === "object" && target !== null) return resolveReference(document, target);
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

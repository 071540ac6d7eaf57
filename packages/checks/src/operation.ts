import { type OpenApiDocument, readOperation } from "./document.ts";
import { within } from "./place.ts";
import { type CheckRequest, compileRequest, type ReadRequest } from "./request/index.ts";
import { type CheckResponse, compileResponse } from "./response.ts";
import { createSchemaCompiler } from "./schema.ts";

/** What an operation asks of its requests, ready to check them. */
export interface CompiledRequests {
  readonly operationId: string;
  readonly method: string;
  /** Template, such as `/v1/jobs/{job_id}`. */
  readonly path: string;
  readonly checkRequest: CheckRequest;
  readonly readRequest: ReadRequest;
}

/** The contract of one operation, ready to check requests and responses. */
export interface CompiledOperation extends CompiledRequests {
  readonly checkResponse: CheckResponse;
}

/** Compiles what a per-operation document says of requests, which takes half the time of the whole. Throws as `compileOperation` does. */
export const compileRequests = compileOnce((document): CompiledRequests => {
  const { path, method, operation } = readOperation(document);
  const { operationId } = operation;
  const compile = createSchemaCompiler(document);
  return within(operationId, () => ({ operationId, method, path, ...compileRequest(document, operation, compile) }));
});

/** Compiles a per-operation document. Throws an error that names operation, place and fix if any part does not compile. */
export const compileOperation = compileOnce((document): CompiledOperation => {
  const { operation } = readOperation(document);
  const compile = createSchemaCompiler(document);
  const requests = compileRequests(document);
  return within(operation.operationId, () => ({
    ...requests,
    checkResponse: compileResponse(document, operation, compile),
  }));
});

// Compiling takes much longer than checking. Nothing else of a document is compiled.
function compileOnce<T>(compile: (document: OpenApiDocument) => T): (document: object) => T {
  const known = new WeakMap<object, { readonly components: object | undefined; readonly compiled: T }>();
  return (document) => {
    const source = document as OpenApiDocument;
    const { paths, components } = source;
    const before = paths && known.get(paths);
    if (before && before.components === components) return before.compiled;
    const compiled = compile(source);
    known.set(paths, { components, compiled });
    return compiled;
  };
}

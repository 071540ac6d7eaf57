import { type OpenApiDocument, readOperation } from "./document.ts";
import { within } from "./place.ts";
import { type CheckRequest, compileRequest, type ReadRequest } from "./request/index.ts";
import { type CheckResponse, compileResponse } from "./response.ts";
import { createSchemaCompiler } from "./schema.ts";

/** The contract of one operation, ready to check requests and responses. */
export interface CompiledOperation {
  readonly operationId: string;
  readonly method: string;
  /** Template, such as `/v1/jobs/{job_id}`. */
  readonly path: string;
  readonly checkRequest: CheckRequest;
  readonly readRequest: ReadRequest;
  readonly checkResponse: CheckResponse;
}

interface Known {
  readonly components: object | undefined;
  readonly compiled: CompiledOperation;
}

// Compiling takes much longer than checking. Nothing else of a document is compiled.
const known = new WeakMap<object, Known>();

/** Compiles a per-operation document, once for each. Throws an error that names operation, place and fix if any part does not compile. */
export function compileOperation(document: object): CompiledOperation {
  const { paths, components } = document as OpenApiDocument;
  const before = paths && known.get(paths);
  if (before && before.components === components) return before.compiled;
  const compiled = compileDocument(document);
  known.set(paths, { components, compiled });
  return compiled;
}

function compileDocument(document: object): CompiledOperation {
  const source = document as OpenApiDocument;
  const { path, method, operation } = readOperation(source);
  const compile = createSchemaCompiler(source);
  return within(operation.operationId, () => ({
    operationId: operation.operationId,
    method,
    path,
    ...compileRequest(source, operation, compile),
    checkResponse: compileResponse(source, operation, compile),
  }));
}

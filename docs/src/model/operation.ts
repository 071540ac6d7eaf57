import { isDeepStrictEqual } from "node:util";
import {
  type ApiFolder,
  type Case,
  casesOf,
  correct,
  type Documented,
  type OpenApiDocument,
  type OpenApiOperation,
  operationsOf,
  readContract,
  resolve,
  sourceNames,
  type Waiter,
} from "@facsimile/catalog";
import { readErrata, readNotes } from "./corrections.ts";
import { readRequest, readResponses } from "./fields.ts";
import { anchorOf, methodOf, slugOf } from "./names.ts";
import type { CaseEntry, ErrorEntry, OperationEntry, SourceEntry } from "./portal.ts";
import { inputOf, writeSamples } from "./samples/index.ts";

type KnownErrors = Readonly<
  Record<string, { status?: readonly number[]; meaning: string; retry: string; source?: string | string[] }>
>;

/** An operation from its own built document, and what the vendor states about it. */
export function readOperation(api: ApiFolder, document: OpenApiDocument): OperationEntry {
  const found = operationsOf(document)[0];
  if (!found) throw new Error(`specs/${api.id}/dist: a document has no operation. Fix: npx turbo run bundle`);
  const { path, method, operation } = found;
  const id = operation.operationId;
  const documented = api.documented[id] as Documented;
  const request = readRequest(document, operation);
  const responses = readResponses(document, operation);
  const errors = readErrors({ ...(operation["x-facsimile-errors"] as KnownErrors) });
  const cases = readCases(documented);
  const addresses = { request, responses, errors };
  return {
    ...{ id, api: api.id, slug: slugOf(id), method: methodOf(id) },
    summary: text(operation.summary),
    description: text(operation.description),
    task: operation.tags?.[0] ?? "",
    verb: method.toUpperCase(),
    path,
    wire: fixedHeaders(document, operation),
    hosts: (document.servers ?? []).map((server) => (server as { url: string }).url.replace("https://", "")),
    page: documented.source,
    ...{ request, responses, errors },
    ...(operation["x-facsimile-permissions"] !== undefined && {
      permissions: operation["x-facsimile-permissions"] as NonNullable<Documented["permissions"]>,
    }),
    repeatable: method === "get" ? "It only reads." : text(operation["x-facsimile-repeatable"]),
    rules: (operation["x-facsimile-rules"] ?? []) as OperationEntry["rules"],
    waiters: waitersAfter(api, id),
    ...(api.lookups[id] && { lookup: api.lookups[id] }),
    iterates: operation["x-facsimile-pagination"] !== undefined,
    cases,
    inputs: distinctInputs(cases),
    samples: writeSamples(document, operation, { api: api.id, verb: method.toUpperCase(), path, cases }),
    errata: readErrata(documented, addresses),
    notes: readNotes(documented, addresses),
    sources: { ...api.sources, ...documented.sources } as Record<string, SourceEntry>,
  };
}

/** The codes of the API and of its gateway, which any operation may give. */
export function gatewayErrors(document: OpenApiDocument): ErrorEntry[] {
  const protocol = document["x-facsimile-protocol"] as { errors: KnownErrors };
  return readErrors({ ...protocol.errors, ...(document["x-facsimile-errors"] as KnownErrors) });
}

function readErrors(known: KnownErrors): ErrorEntry[] {
  return Object.entries(known).map(([code, { status = [], meaning, retry, source }]) => ({
    ...{ code, anchor: anchorOf("error", code), meaning, retry },
    status: [status].flat(),
    sources: sourceNames(source),
  }));
}

function fixedHeaders(document: OpenApiDocument, operation: OpenApiOperation): OperationEntry["wire"] {
  return (operation.parameters ?? []).flatMap((reference) => {
    const { name, schema } = resolve(document, reference);
    return schema?.const === undefined ? [] : [{ name, value: String(schema.const) }];
  });
}

function waitersAfter({ waiters }: ApiFolder, id: string): string[] {
  return Object.entries(waiters).flatMap(([name, waiter]) => ((waiter as Waiter).after.includes(id) ? [name] : []));
}

// A case as the page prints it, beside the case as corrected.
function readCases(documented: Documented): CaseEntry[] {
  const printed = casesOf(readContract(documented));
  const corrected = casesOf(correct(documented).contract);
  return Object.entries(corrected).map(([name, entry]) => {
    const { request, response } = printed[name] as Case;
    const before = (there: object, here: object) => (isDeepStrictEqual(there, here) ? undefined : there);
    const [printedRequest, printedResponse] = [before(request, entry.request), before(response, entry.response)];
    return {
      ...entry,
      name,
      because: entry.because ?? "",
      ...(printedRequest && { printedRequest }),
      ...(printedResponse && { printedResponse }),
    };
  });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

// Cases often share one request.
function distinctInputs(cases: readonly CaseEntry[]): OperationEntry["inputs"] {
  const inputs = cases.map(({ name, request }) => ({ name, input: inputOf(request) }));
  return inputs.filter(({ input }, at) => inputs.findIndex((one) => isDeepStrictEqual(one.input, input)) === at);
}

import type { Documented } from "@facsimile/spec-schemas/types";
import {
  type Contract,
  type Fact,
  type JsonSchema,
  type OpenApiDocument,
  type OpenApiOperation,
  type Response,
  resolve,
  sourceNames,
} from "../model/index.ts";

/** Adds the sources of an operation's facts: the page, other sources, errata and notes. */
export function addEvidence(
  document: OpenApiDocument,
  operation: OpenApiOperation,
  documented: Documented,
  contract: Contract,
): void {
  const page = vendorPage(operation.operationId, documented);
  operation["x-facsimile-source"] = { ...documented.source, ...(page && { page }) };
  if (documented.errata) operation["x-facsimile-errata"] = documented.errata;
  if (documented.notes) operation["x-facsimile-notes"] = documented.notes;
  addErrorEvidence(operation, contract);
  for (const [name, fact] of Object.entries(contract.request))
    for (const place of requestPlaces(document, operation, name)) mark(place, fact);
  for (const [status, facts] of Object.entries(contract.responses)) {
    const response = operation.responses[status];
    if (!response || "$ref" in response) continue;
    for (const [name, fact] of Object.entries(facts)) mark(responsePlace(response as Response, name), fact);
  }
}

function addErrorEvidence(operation: OpenApiOperation, contract: Contract): void {
  const errors = (operation["x-facsimile-errors"] ?? {}) as Record<string, Record<string, unknown>>;
  for (const [code, error] of Object.entries(errors)) {
    const sources = sourceNames(contract.errors[code]?.source);
    if (sources.length > 0) error.source = sources;
  }
}

function requestPlaces(document: OpenApiDocument, operation: OpenApiOperation, name: string): (object | undefined)[] {
  const parameters = (operation.parameters ?? []).map((reference) => resolve(document, reference));
  const named = parameters.filter((parameter) => parameter.name === name);
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  return named.length > 0 ? named : [schemaAt(body, name.split("."))];
}

function responsePlace({ headers = {}, content = {} }: Response, name: string): object | undefined {
  return headers[name] ?? schemaAt(Object.values(content)[0]?.schema, name.split("."));
}

// Schemas behind a reference are shared, so they are not marked for one operation.
function schemaAt(schema: JsonSchema | undefined, steps: readonly string[]): JsonSchema | undefined {
  const [step, ...rest] = steps;
  if (step === undefined || schema === undefined) return schema;
  return schemaAt(step === "*" ? schema.items : schema.properties?.[step], rest);
}

function mark(place: object | undefined, fact: Fact): void {
  if (!place || "$ref" in place || fact.sources.length === 0) return;
  Object.assign(place, {
    "x-facsimile-evidence": { provenance: fact.provenance ?? "documented", sources: fact.sources },
  });
}

/** The vendor's own page of an operation: the source, or the one called `page`, or the one whose address ends with the operationId. */
export function vendorPage(operationId: string, { source, sources = {} }: Documented): string | undefined {
  const isVendor = (url: string) => /^https:\/\/[\w.]*(?:aliyun|alibabacloud|huaweicloud)\.com\//.test(url);
  const isOwn = (url: string) =>
    /[^/-]+$/.exec(url.replace(/\.html$/, ""))?.[0].toLowerCase() === operationId.toLowerCase();
  const named = Object.entries(sources).map(([name, { url = "" }]) => ({ url, isPage: name === "page" || isOwn(url) }));
  const candidates = [{ url: source.url, isPage: true }, ...named];
  return candidates.find(({ url, isPage }) => isPage && isVendor(url))?.url;
}

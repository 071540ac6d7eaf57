import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type ApiFolder,
  CatalogError,
  listApis,
  type OpenApiDocument,
  operationsOf,
  readApiFolder,
  sourceNames,
  type Waiter,
} from "@facsimile/catalog";
import { readErrorCodes } from "./codes.ts";
import { readFlows } from "./flows.ts";
import { readOperation } from "./operation.ts";
import type { ApiEntry, CoverageEntry, Matrix, Portal, ServerEntry, SourceEntry, WaiterEntry } from "./portal.ts";
import { requireTexts } from "./requirements.ts";

/** Reads built documents, documented facts and the results of conformance. Throws a CatalogError that lists what is missing. */
export function readPortal(root: string, results = join(root, "conformance/dist/matrix.json")): Portal {
  const documents = listApis(root).map((id) => readJson<OpenApiDocument>(join(root, "specs", id, "dist/openapi.json")));
  const apis = documents.map((document) => readApi(root, document));
  const missing = apis.flatMap(requireTexts);
  if (missing.length > 0) throw new CatalogError(missing);
  return {
    apis,
    codes: readErrorCodes(apis, documents),
    ...(existsSync(results) && { matrix: readJson<Matrix>(results) }),
    ...readCoverage(join(dirname(results), "coverage.json")),
  };
}

// Which suite exercises what is too much for a page.
function readCoverage(path: string): Pick<Portal, "coverage"> {
  if (!existsSync(path)) return {};
  return { coverage: readJson<CoverageEntry[]>(path).map(({ api, counts }) => ({ api, counts })) };
}

function readApi(root: string, document: OpenApiDocument): ApiEntry {
  const id = document["x-facsimile-api"] as string;
  const { api, problems } = readApiFolder(root, id);
  if (!api) throw new CatalogError([...problems]);
  const names = operationsOf(document).map(({ operation }) => operation.operationId);
  const operations = names.map((name) => readOperation(api, readJson(join(root, "specs", id, "dist", `${name}.json`))));
  const { title, version, summary = "", description = "" } = document.info;
  const { id: protocol, title: style, signing } = document["x-facsimile-protocol"] as ApiEntry["protocol"];
  return {
    ...{ id, title, version, summary, description: withoutPaths(description), operations },
    vendor: operations[0] ? (api.documented[operations[0].id]?.source.vendor ?? "") : "",
    protocol: { id: protocol, title: style, signing },
    servers: (document.servers ?? []).map(readServer),
    tasks: ((document.tags ?? []) as { name: string; description?: string }[]).map((tag) => ({
      name: tag.name,
      description: tag.description ?? "",
      operations: operations.filter(({ task }) => task === tag.name).map((operation) => operation.id),
    })),
    waiters: readWaiters(api),
    flows: readFlows(api, document, operations),
    scenarios: Object.entries(api.scenarios?.scenarios ?? {}).map(([name, { description }]) => ({ name, description })),
    sources: { ...api.sources, ...(document["x-facsimile-sources"] as Record<string, SourceEntry>) },
  };
}

// How the combined document keys RPC operations matters to its readers, not to those of the pages.
function withoutPaths(description: string): string {
  return description.includes("`/#Name`") ? (description.split(". ")[0] ?? "").concat(".") : description;
}

function readServer(server: object): ServerEntry {
  const { url, description = "", ...marks } = server as { url: string; description?: string; [key: string]: unknown };
  return {
    url,
    description,
    regions: (marks["x-facsimile-regions"] ?? []) as string[],
    sources: sourceNames(marks["x-facsimile-evidence"] as string | string[] | undefined),
  };
}

function readWaiters({ waiters }: ApiFolder): WaiterEntry[] {
  return Object.entries(waiters as Record<string, Waiter>).map(([name, waiter]) => ({
    name,
    method: `waitFor${name}`,
    description: waiter.description,
    notes: waiter.notes ?? "",
    after: waiter.after,
    polls: waiter.call.operation,
    needs: Object.entries(waiter.input).flatMap(([field, { optional }]) => (optional ? [] : [field])),
    states: waiter.state?.values ?? {},
    deadline: waiter.delays.deadline,
  }));
}

function readJson<T>(path: string): T {
  if (!existsSync(path)) throw new Error(`${path} is missing. Fix: npx turbo run bundle`);
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

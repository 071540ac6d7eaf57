import { join } from "node:path";
import { bundle, createConfig, getLineColLocation, lint, type NormalizedProblem } from "@redocly/openapi-core";
import { writeFlows } from "../arazzo/index.ts";
import {
  checkDistinctServers,
  checkFlows,
  checkLookups,
  checkOmissions,
  checkScenarios,
  checkServers,
  checkWaiters,
  namedSources,
} from "../check/index.ts";
import {
  CatalogError,
  casesOf,
  correct,
  type OpenApiDocument,
  operationsOf,
  type PlacedProblem,
  type SpecProblem,
} from "../model/index.ts";
import { type ApiFolder, addLines, placeOf, readApiFolder, schemaViolations } from "../read/index.ts";
import { addEvidence } from "./evidence.ts";
import { addExamples } from "./examples.ts";
import { describeServers } from "./portable.ts";
import { removeUnusedComponents, splitOperations } from "./split.ts";

/** The built documents of one API. */
export interface Bundle {
  readonly id: string;
  /** All operations in one document, for reading, lint and diff: RPC operations have the paths `/#Name`. */
  readonly combined: OpenApiDocument;
  /** One complete, standard document per operation, by operationId. */
  readonly operations: Readonly<Record<string, OpenApiDocument>>;
  /** One Arazzo document per flow, by name. */
  readonly flows: Readonly<Record<string, object>>;
}

/**
 * Bundles one API: resolves references and adds the protocol, documented examples and evidence.
 * Throws a CatalogError that lists every problem.
 */
export async function bundleApi(root: string, id: string): Promise<Bundle> {
  const { api, problems } = readApiFolder(root, id);
  const source = await bundleSource(root, id);
  const found = [...problems, ...source.problems];
  if (!api || !source.document || found.length > 0) throw new CatalogError(found);
  const { bundle: built, problems: unknown } = assembleBundle(api, source.document);
  if (unknown.length > 0) throw new CatalogError(addLines(root, unknown));
  return built;
}

/** Builds the documents of an API from its parsed files, and lists the names in them that lead nowhere. */
export function assembleBundle(
  api: ApiFolder,
  document: OpenApiDocument,
): { readonly bundle: Bundle; readonly problems: readonly SpecProblem[] } {
  const { combined, operations } = buildDocuments(api, document);
  const { flows, problems } = resolveNames(api, combined);
  return { bundle: { id: api.id, combined, operations, flows }, problems };
}

/** Builds the documents of an API from its parsed files. */
export function buildDocuments(api: ApiFolder, document: OpenApiDocument): Pick<Bundle, "combined" | "operations"> {
  const combined = removeUnusedComponents(enrich(api, structuredClone(document)));
  return { combined, operations: splitOperations(combined) };
}

/** Lists the names in the documents of an API that lead nowhere, and writes its flows if all of them lead somewhere. */
export function resolveNames(
  api: ApiFolder,
  combined: OpenApiDocument,
): Pick<Bundle, "flows"> & { readonly problems: readonly SpecProblem[] } {
  const inFile = (name: string, placed: PlacedProblem[]) =>
    placed.map((problem) => ({ file: `specs/${api.id}/${name}.yaml`, ...problem }));
  const problems = [
    ...inFile("openapi", checkOmissions(combined)),
    ...inFile("openapi", checkRefusals(combined)),
    ...inFile("openapi", checkServers(combined, api.sources)),
    ...inFile("openapi", checkDistinctServers(describeServers(combined))),
    ...inFile("waiters", checkWaiters(api.waiters, combined)),
    ...inFile("lookups", checkLookups(api.lookups, combined)),
    ...inFile("scenarios", api.scenarios ? checkScenarios(api.scenarios, combined) : []),
  ];
  // Flows name waiters and look-ups, so those come first.
  const misnamed = problems.length > 0 ? problems : inFile("flows", checkFlows(api.flows, combined));
  const flows = misnamed.length > 0 ? { documents: {}, problems: [] } : writeFlows(combined);
  return { flows: flows.documents, problems: [...misnamed, ...inFile("flows", [...flows.problems])] };
}

// The rows of an API come first, and the file of its protocol was checked when it was read.
function checkRefusals({ "x-facsimile-violations": rows }: OpenApiDocument): PlacedProblem[] {
  return schemaViolations("violations", rows).map(({ path, message, fix }) => ({
    ...{ at: placeOf(["x-facsimile-violations", ...path]), message, fix },
  }));
}

/** The document of an API with its references to files resolved, before anything is added. */
export async function bundleSource(
  root: string,
  id: string,
): Promise<{ document?: OpenApiDocument; problems: SpecProblem[] }> {
  const ref = join(root, "specs", id, "openapi.yaml");
  const { bundle: result, problems } = await bundle({ ref, config: await createConfig({}) });
  const broken = problems.map((problem) =>
    placeProblem(root, ref, problem, "correct the reference, or the file that it names"),
  );
  const document = result.parsed as OpenApiDocument;
  if (broken.length > 0) return { document, problems: broken };
  // Readers of the bundle would ignore what is not OpenAPI, such as an unknown type, in silence.
  const violations = await lint({ ref, config: await createConfig({ rules: { struct: "error" } }) });
  return {
    document,
    problems: violations.map((problem) => {
      const [known] = problem.suggest;
      return placeProblem(root, ref, problem, known ? `write ${known}` : "write what OpenAPI 3.1 has here");
    }),
  };
}

function placeProblem(root: string, ref: string, { message, location }: NormalizedProblem, fix: string): SpecProblem {
  const [first] = location;
  const { source, start } = first ? getLineColLocation(first) : {};
  return {
    file: (source?.absoluteRef ?? ref).replace(`${root}/`, ""),
    ...(start && { line: start.line }),
    at: String(first?.pointer ?? ""),
    message: message.replace(/\.$/, ""),
    fix,
  };
}

function enrich(api: ApiFolder, document: OpenApiDocument): OpenApiDocument {
  const { violations, components: _components, ...protocol } = api.protocol;
  const own = (document["x-facsimile-violations"] ?? []) as readonly object[];
  for (const { operation } of operationsOf(document)) {
    const documented = api.documented[operation.operationId];
    if (!documented) continue;
    const { contract } = correct(documented);
    addExamples(document, operation, casesOf(contract));
    addEvidence(document, operation, documented, contract);
    const lookup = api.lookups[operation.operationId];
    if (lookup) operation["x-facsimile-lookup"] = lookup;
    operation["x-facsimile-sources"] = usedSources({ ...api.sources, ...documented.sources }, documented);
  }
  const enriched = {
    ...document,
    "x-facsimile-api": api.id,
    "x-facsimile-protocol": protocol,
    "x-facsimile-violations": [...own, ...violations],
    ...(Object.keys(api.waiters).length > 0 && { "x-facsimile-waiters": api.waiters }),
    ...(Object.keys(api.flows).length > 0 && { "x-facsimile-flows": api.flows }),
    ...(api.scenarios && { "x-facsimile-scenarios": api.scenarios }),
    ...(Object.keys(api.errors).length > 0 && { "x-facsimile-errors": api.errors }),
  };
  const about = [protocol, own, violations, api.errors, api.waiters, api.lookups, document.servers];
  return { ...enriched, "x-facsimile-sources": usedSources(api.sources, about) };
}

function usedSources(sources: ApiFolder["sources"], facts: unknown): ApiFolder["sources"] {
  const named = new Set(namedSources(facts));
  return Object.fromEntries(Object.entries(sources).filter(([name]) => named.has(name)));
}

import {
  type ApiFolder,
  assembleBundle,
  checkFolder,
  checkOperationFile,
  checkStructure,
  collectSources,
  type Kind as FileKind,
  formatProblem,
  type OpenApiDocument,
  type SpecProblem,
  schemaViolations,
} from "@facsimile/catalog";
import { readModel } from "@facsimile/codegen";
import { type ApiUnderTest, assembleApi } from "../../src/api-under-test.ts";
import { evaluateClient } from "./client.ts";
import type { Change } from "./operators.ts";
import { putAt, type Sources, valueAt } from "./sources.ts";

/** What comes of changed sources: an API under test, or the check that refuses them, and why. */
export type Built = { readonly api: ApiUnderTest } | { readonly refusedBy: string; readonly because: string };

/** The checks that a spec passes before anything is made of it, in their order. */
const buildChecks = ["schema", "consistency", "structure", "names", "codegen", "client", "mock"] as const;

/** Builds an API from sources with one change. What the change does not touch is shared with the API as it is. */
export async function buildMutant(root: string, sources: Sources, change: Change, base: ApiUnderTest): Promise<Built> {
  const changed = putAt(sources, change.path, change.value);
  const { document } = changed;
  const folder = change.path[1] === "documented" ? withSources(changed.folder) : changed.folder;
  return (await checkSources({ document, folder }, change)) ?? buildApi(root, { document, folder }, base);
}

/** Builds an API from its sources, sharing with another what both have. */
export function buildApi(root: string, { document, folder }: Sources, base?: ApiUnderTest): Built {
  let check: (typeof buildChecks)[number] = "names";
  try {
    const { bundle, problems } = assembleBundle(folder, document);
    if (problems[0]) return refuse(check, formatProblem(problems[0]));
    const documents = base ? shareDocuments(bundle.operations, base) : bundle.operations;
    check = "codegen";
    const model = readModel(bundle.combined);
    check = "client";
    const api = assembleApi({ root, folder, documents, ...evaluateClient(model) }, base);
    check = "mock";
    api.createMock();
    return { api };
  } catch (error) {
    return refuse(check, error instanceof Error ? error.message : String(error));
  }
}

function withSources(folder: ApiFolder): ApiFolder {
  return { ...folder, ...collectSources(folder.sharedSources, folder.documented) };
}

async function checkSources({ document, folder }: Sources, { path }: Change) {
  const [root, kind = "", name = "", method = ""] = path;
  if (root === "folder") {
    const file = kind === "documented" ? valueAt(folder, [kind, name]) : valueAt(folder, [kind]);
    const [broken] = schemaViolations(kind as FileKind, file);
    if (broken) return refuse("schema", `${broken.path.join(".")}: ${broken.message}`);
    return firstOf("consistency", checkFolder(folder));
  }
  const operation = kind === "paths" ? document.paths[name]?.[method] : undefined;
  const file = `operations/${operation?.operationId}.yaml`;
  const problems = operation ? checkOperationFile(file, operation.operationId, operation) : [];
  const [broken] = problems.length > 0 ? [] : await checkStructure(sliceOf(document, path));
  return broken ? refuse("structure", broken) : firstOf("consistency", problems);
}

// Of the operations only the one that is changed, since the others are as they were.
function sliceOf(document: OpenApiDocument, [, kind, name = ""]: readonly string[]): OpenApiDocument {
  const item = document.paths[name];
  return { ...document, paths: kind === "paths" && item ? { [name]: item } : {} };
}

function firstOf(check: (typeof buildChecks)[number], [first]: readonly SpecProblem[]) {
  return first && refuse(check, formatProblem(first));
}

function refuse(refusedBy: (typeof buildChecks)[number], because: string) {
  return { refusedBy, because };
}

// Documents, or parts of them, that say the same are one object, so that they are compiled once.
function shareDocuments(documents: Readonly<Record<string, OpenApiDocument>>, base: ApiUnderTest) {
  const entries = Object.entries(documents).map(([name, document]) => {
    const known = base.operations.find(({ operationId }) => operationId === name)?.document;
    return [name, known ? shareParts(document, known) : document] as const;
  });
  return Object.fromEntries(entries);
}

function shareParts(document: OpenApiDocument, known: OpenApiDocument): OpenApiDocument {
  const { paths, components, ...about } = document;
  const { paths: knownPaths, components: knownComponents, ...knownAbout } = known;
  const isCompiledAlike = isSame(paths, knownPaths) && isSame(components ?? {}, knownComponents ?? {});
  if (!isCompiledAlike) return document;
  return isSame(about, knownAbout) ? known : { ...document, ...partsOf(known) };
}

function partsOf({ paths, components }: OpenApiDocument) {
  return { paths, ...(components && { components }) };
}

const texts = new WeakMap<object, string>();
// What says where a fact comes from is executed by nothing.
const evidence = /^x-facsimile-(evidence|errata|notes|sources?)$/;

function isSame(part: object, known: object): boolean {
  const text = texts.get(known) ?? textOf(known);
  texts.set(known, text);
  return part === known || textOf(part) === text;
}

function textOf(part: object): string {
  return JSON.stringify(part, (key, value) => (evidence.test(key) ? undefined : value));
}

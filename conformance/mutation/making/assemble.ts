import { isDeepStrictEqual } from "node:util";
import {
  assembleBundle,
  buildDocuments,
  casesOf,
  correct,
  type Documented,
  type OpenApiDocument,
  operationsOf,
  resolveNames,
  type SpecProblem,
} from "@facsimile/catalog";
import type { Change } from "./operators.ts";
import { operationAt, type Sources } from "./sources.ts";

/** The documents of an API, and what is wrong with the names in them. */
export interface Assembled {
  readonly combined: OpenApiDocument;
  /** One for each operation. */
  readonly documents: Readonly<Record<string, OpenApiDocument>>;
  readonly problems: readonly SpecProblem[];
}

/** Puts the documents of an API together. */
export function assemble({ folder, document }: Sources): Assembled {
  const { bundle, problems } = assembleBundle(folder, document);
  return { combined: bundle.combined, documents: bundle.operations, problems };
}

/** Puts documents together, where one fact differs from those of a base; what the fact does not touch is the base's. */
export function assembleChanged(
  base: Assembled & { readonly sources: Sources },
  sources: Sources,
  { path }: Change,
): Assembled {
  const name = operationAt(base.sources, path);
  if (name === undefined) return share(assemble(sources), base);
  return hasOtherCases(base.sources, sources, name) ? assembleOperation(base, sources, name) : base;
}

// Rows of a page reach a document as evidence alone, which nothing executes. What is printed reaches it in cases.
function hasOtherCases(base: Sources, { folder, document }: Sources, name: string): boolean {
  const [before, after] = [base.folder.documented[name], folder.documented[name]];
  if (before === after || !before || !after) return true;
  return !isDeepStrictEqual(casesOfPage(before), casesOfPage(after)) || document !== base.document;
}

function casesOfPage(page: Documented) {
  return casesOf(correct(page).contract);
}

/** One operation is put together anew, as if it were the only one, and takes its place among the others. */
function assembleOperation(base: Assembled, { folder, document }: Sources, name: string): Assembled {
  const [own] = operationsOf(document).filter(({ operation }) => operation.operationId === name);
  if (!own) throw new Error(`${name} is gone`);
  const { path, method, operation } = own;
  const { scenarios: _scenarios, ...rest } = folder;
  const alone = { ...rest, documented: only(folder.documented, name), lookups: only(folder.lookups, name) };
  const paths = { [path]: { [method]: operation } };
  const built = buildDocuments({ ...alone, waiters: {}, flows: {} }, { ...document, paths });
  const { components = {} } = built.combined;
  const known = base.combined.components ?? {};
  const groups = [...new Set([...Object.keys(known), ...Object.keys(components)])];
  const combined = {
    ...base.combined,
    paths: { ...base.combined.paths, [path]: { ...base.combined.paths[path], ...built.combined.paths[path] } },
    components: Object.fromEntries(groups.map((group) => [group, { ...known[group], ...components[group] }])),
  } as OpenApiDocument;
  const { info, tags, paths: ownPaths, components: ownComponents } = built.operations[name] as OpenApiDocument;
  const changed = { ...base.documents[name], ...{ info, tags, paths: ownPaths, components: ownComponents } };
  const { problems } = resolveNames(folder, combined);
  const documents = { ...base.documents, [name]: changed as OpenApiDocument };
  return share({ combined, documents, problems }, base);
}

function only<T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return name in all ? { [name]: all[name] as T } : {};
}

// Documents, or parts of them, that say the same are one object, so that they are compiled once.
function share({ documents, ...assembled }: Assembled, base: Assembled): Assembled {
  const shared = Object.entries(documents).map(([name, document]) => {
    const known = base.documents[name];
    return [name, known && known !== document ? shareParts(document, known) : document] as const;
  });
  return { ...assembled, documents: Object.fromEntries(shared) };
}

function shareParts(document: OpenApiDocument, known: OpenApiDocument): OpenApiDocument {
  const { paths, components, ...about } = document;
  const { paths: knownPaths, components: knownComponents, ...knownAbout } = known;
  const shared = {
    paths: isSame(paths, knownPaths) ? knownPaths : paths,
    ...(components && { components: isSame(components, knownComponents ?? {}) ? knownComponents : components }),
  };
  const isWhole = shared.paths === knownPaths && shared.components === knownComponents && isSame(about, knownAbout);
  return isWhole ? known : ({ ...document, ...shared } as OpenApiDocument);
}

const texts = new WeakMap<object, string>();
// What says where a fact comes from is executed by nothing.
const evidence = /^x-facsimile-(evidence|errata|notes|sources?)$/;

function isSame(part: object, known: object): boolean {
  if (part === known) return true;
  const text = texts.get(known) ?? textOf(known);
  texts.set(known, text);
  return textOf(part) === text;
}

function textOf(part: object): string {
  return JSON.stringify(part, (key, value) => (evidence.test(key) ? undefined : value));
}

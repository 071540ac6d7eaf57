import {
  type ApiFolder,
  bundleSource,
  CatalogError,
  collectSources,
  type OpenApiDocument,
  operationsOf,
  readApiFolder,
} from "@facsimile/catalog";

/** The files of one API, parsed: what a change is made to. */
export interface Sources {
  readonly document: OpenApiDocument;
  readonly folder: ApiFolder;
}

/** Which kind of file a fact stands in. */
export const kinds = [
  ...["spec", "hosts", "documented", "errors", "violations", "waiters", "lookups", "scenarios", "protocol"],
] as const;

export type Kind = (typeof kinds)[number];

/** Members of the sources that no run changes, and why. */
export const unchanged: Readonly<Record<string, string>> = {
  "document openapi": "the version of the format; any other is refused",
  "document info": "all but the version is for people",
  "document tags": "for people",
  "document x-facsimile-protocol": "made of the protocol's file, which is changed",
  "document x-facsimile-error-statuses": "a behaviour tries what is listed, and has no second source for it",
  "folder id": "the name of the folder",
  "folder dir": "the path of the folder",
  "folder flows": "suites/flows checks them, with changed specs of its own",
  "folder scenarioTests": "what scenarios are compared with",
  "folder sharedSources": "where facts come from; a name that is not declared is refused",
  "folder sources": "collected from the pages, which are changed",
  "protocol id": "the name that APIs use it by",
  "protocol components": "changed in the document that they become part of",
};

/** Reads the files of an API. Throws a CatalogError that lists every problem. */
export async function readSources(root: string, id: string): Promise<Sources> {
  const { api: folder, problems } = readApiFolder(root, id);
  const { document, problems: others } = await bundleSource(root, id);
  if (!folder || !document || others.length > 0) throw new CatalogError([...problems, ...others]);
  return { document, folder };
}

/** The places of the sources that are changed, each with what lies under it. */
export function listSubjects({ document, folder }: Sources): { kind: Kind; path: readonly string[] }[] {
  const shared = folder.protocol.components as Readonly<Record<string, object>>;
  const components = Object.entries(document.components ?? {}).flatMap(([group, entries]) =>
    Object.keys(entries).map((name) => ({
      kind: (Object.hasOwn(shared[group] ?? {}, name) ? "protocol" : "spec") as Kind,
      path: ["document", "components", group, name],
    })),
  );
  const operations = operationsOf(document).map(({ path, method }) => ["document", "paths", path, method]);
  const specs = [...operations, ["document", "info", "version"], ["document", "security"]];
  const protocol = Object.keys(folder.protocol).filter((name) => !/^(violations|components|id)$/.test(name));
  const files = ["documented", "errors", "waiters", "lookups", "scenarios"] as const;
  const all = [
    ...specs.map((path) => ({ kind: "spec" as Kind, path })),
    ...components,
    { kind: "hosts" as Kind, path: ["document", "servers"] },
    ...files.map((kind) => ({ kind, path: ["folder", kind] })),
    { kind: "violations" as Kind, path: ["document", "x-facsimile-violations"] },
    { kind: "violations" as Kind, path: ["folder", "protocol", "violations"] },
    ...protocol.map((name) => ({ kind: "protocol" as Kind, path: ["folder", "protocol", name] })),
  ];
  return all.filter(({ path }) => valueAt({ document, folder }, path) !== undefined);
}

/** The operation that a place belongs to; undefined where it is of the whole API. */
export function operationAt({ document }: Sources, path: readonly string[]): string | undefined {
  const [root, group, name, method] = path;
  if (root === "document" && group === "paths") return document.paths[name ?? ""]?.[method ?? ""]?.operationId;
  return group === "documented" || group === "lookups" ? name : undefined;
}

/** Sources with another value at a path, and with the names of sources that they declare then. */
export function changeSources(sources: Sources, { path, value }: { path: readonly string[]; value: unknown }): Sources {
  const { document, folder } = putAt(sources, path, value);
  const isPage = path[1] === "documented" && path[3] === "sources";
  return {
    document,
    folder: isPage ? { ...folder, ...collectSources(folder.sharedSources, folder.documented) } : folder,
  };
}

/** The value at a path; undefined if there is none. */
export function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], tree);
}

/** The tree with another value at a path, without it for `undefined`; what did not change is shared. */
export function putAt<T>(tree: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const next = putAt((tree as Readonly<Record<string, unknown>>)[key], rest, value);
  if (Array.isArray(tree))
    return tree.toSpliced(Number(key), 1, ...(next === undefined && rest.length === 0 ? [] : [next])) as T;
  const { [key]: _old, ...others } = tree as Readonly<Record<string, unknown>>;
  if (next === undefined && rest.length === 0) return others as T;
  // The order of members stays: some of them decide by it.
  return Object.fromEntries(
    Object.keys({ ...(tree as object), [key]: next }).map((name) => [name, name === key ? next : others[name]]),
  ) as T;
}

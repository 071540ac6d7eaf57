import { type OpenApiDocument, operationsOf } from "@facsimile/catalog";

/** A document with one fact changed, and which. */
export interface Mutant {
  readonly change: string;
  readonly document: OpenApiDocument;
}

type Tree = Record<string, unknown>;

// What says nothing about the contract, or is checked in another way.
const prose =
  /^(\$ref|description|summary|title|tags|operationId|deprecated|examples?|security|meaning|retry|because|source|state|operation|x-facsimile-(?!errors|permissions|job|success|rules|result|style|suggestions).*)$/;

/** Every document that differs from a given one in a single fact, changed or taken away. */
export function listMutants(
  document: OpenApiDocument,
  isShared: (path: readonly string[], value: unknown) => boolean,
): Mutant[] {
  const [entry] = operationsOf(document);
  if (!entry) return [];
  const at = ["paths", entry.path, entry.method];
  return [
    ...mutate(document, at, isShared),
    ...Object.keys(document.components?.schemas ?? {}).flatMap((name) =>
      mutate(document, ["components", "schemas", name], isShared),
    ),
    { change: "path", document: { ...document, paths: { [`${entry.path}x`]: { [entry.method]: entry.operation } } } },
    { change: "method", document: { ...document, paths: { [entry.path]: { patch: entry.operation } } } },
  ];
}

function mutate(
  document: OpenApiDocument,
  path: readonly string[],
  isShared: (path: readonly string[], value: unknown) => boolean,
): Mutant[] {
  const value = valueAt(document, path);
  if (isShared(path, value)) return [];
  if (typeof value !== "object" || value === null) return [change(document, path, alter(value))];
  const named = isNamed(path);
  const keys = Object.keys(value).filter((key) => Array.isArray(value) || named || !prose.test(key));
  const removed = keys
    .filter((key) => named || Array.isArray(value) || typeof valueAt(document, [...path, key]) !== "object")
    .filter((key) => !isShared([...path, key], valueAt(document, [...path, key])))
    // What is false may as well be absent.
    .filter((key) => valueAt(document, [...path, key]) !== false)
    .map((key) => change(document, [...path, key], undefined));
  return [...removed, ...keys.flatMap((key) => mutate(document, [...path, key], isShared))];
}

// The keys of these are names that the vendor chose.
function isNamed(path: readonly string[]): boolean {
  return /^(properties|responses|headers|content|x-facsimile-(errors|success))$/.test(path.at(-1) ?? "");
}

function alter(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : `${String(value)}x`;
}

function change(document: OpenApiDocument, path: readonly string[], value: unknown): Mutant {
  const copy = structuredClone(document) as unknown as Tree;
  const parent = valueAt(copy, path.slice(0, -1)) as Tree;
  const key = path.at(-1) as string;
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  const what = value === undefined ? "taken away" : JSON.stringify(value);
  return {
    change: `${path.slice(path[0] === "paths" ? 3 : 1).join(".")}: ${what}`,
    document: copy as unknown as OpenApiDocument,
  };
}

function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], tree);
}

import type { Documented, Source } from "./documented.ts";
import type { Problem } from "./problem.ts";
import type { ErrorCodes } from "./protocol.ts";
import type { Lookups, Waiters } from "./query-file.ts";

/** Reports names of sources that neither the file nor `_shared/sources.yaml` declares. */
export function unknownSources(
  file: string,
  data: Partial<Documented> | ErrorCodes | Waiters | Lookups | undefined,
  shared: Readonly<Record<string, Source>>,
): Problem[] {
  const { sources: declared, source: _page, ...facts } = (data ?? {}) as Partial<Documented>;
  const known = new Set([...Object.keys(shared), ...Object.keys(declared ?? {})]);
  return [...new Set(namedSources(facts))]
    .filter((name) => !known.has(name))
    .map((name) => ({
      file,
      message: `there is no source ${name}`,
      mend: `declare it under sources, or write one of ${[...known].join(", ")}`,
    }));
}

/** Every name of a source in a tree of data, in order. */
export function namedSources(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(namedSources);
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === "source" || key === "x-facsimile-evidence")
      return [value].flat().filter((name): name is string => typeof name === "string");
    return key === "body" ? [] : namedSources(value);
  });
}

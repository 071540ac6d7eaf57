import type { Documented, Source } from "./documented.ts";
import type { Problem } from "./problem.ts";

/** Reports names of sources that neither the file nor `_shared/sources.yaml` declares. */
export function unknownSources(
  file: string,
  documented: Documented,
  shared: Readonly<Record<string, Source>>,
): Problem[] {
  const known = new Set([...Object.keys(shared), ...Object.keys(documented.sources ?? {})]);
  const { sources: _declared, source: _page, ...facts } = documented;
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
    if (key === "source") return [value].flat().filter((name): name is string => typeof name === "string");
    return key === "body" ? [] : namedSources(value);
  });
}

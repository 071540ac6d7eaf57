import type { Source } from "@facsimile/spec-schemas/types";
import type { SpecProblem } from "../model/index.ts";

/** Reports names of sources that neither the file nor `_shared/sources.yaml` declares. */
export function unknownSources(
  file: string,
  data: object | undefined,
  shared: Readonly<Record<string, Source>>,
): SpecProblem[] {
  // `source` at the top of a documented file is the page itself.
  const { sources: declared = {}, source: _page, ...facts } = (data ?? {}) as Record<string, object>;
  const known = new Set([...Object.keys(shared), ...Object.keys(declared)]);
  const places = placesOfSources(facts);
  return [...new Set(places.map(({ name }) => name))]
    .filter((name) => !known.has(name))
    .map((name) => ({
      file,
      row: places.find((place) => place.name === name)?.at ?? "",
      message: `unknown source ${name}`,
      fix: `declare it under sources, or use one of ${[...known].join(", ")}`,
    }));
}

/** Every name of a source in a tree of data, in order. */
export function namedSources(tree: unknown): string[] {
  return placesOfSources(tree).map(({ name }) => name);
}

function placesOfSources(tree: unknown, at = ""): { name: string; at: string }[] {
  if (Array.isArray(tree)) return tree.flatMap((item, index) => placesOfSources(item, `${at}[${index}]`));
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const place = at ? `${at}.${key}` : key;
    if (key === "source" || key === "x-facsimile-evidence")
      return [value].flat().flatMap((name) => (typeof name === "string" ? [{ name, at: place }] : []));
    return key === "body" ? [] : placesOfSources(value, place);
  });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const known = new Map<string, unknown>();

/** The vectors of a kind for an API or a protocol, read once. */
export function readVectors<Vectors>(kind: string, name: string): Vectors {
  const id = `@facsimile/vectors/${kind}/${name}.json`;
  if (!known.has(id)) known.set(id, JSON.parse(readFileSync(createRequire(import.meta.url).resolve(id), "utf8")));
  return known.get(id) as Vectors;
}

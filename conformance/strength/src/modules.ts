import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLine, formatProblem } from "@facsimile/catalog";
import { listFiles, root } from "@facsimile/tooling/tree";
import { parse } from "yaml";

/** Sources that are mutated together, and the tests that have to notice it. Paths lead from the root of the tree. */
export interface Module {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

type Entry = Readonly<Record<"package", string> & Record<"sources" | "tests", readonly string[]>>;

const file = "conformance/strength/modules.yaml";

/** Reads `modules.yaml`. Throws if a pattern fits no file. */
export function readModules(): Module[] {
  const entries = parse(readFileSync(join(root, file), "utf8")) as Record<string, Entry>;
  return Object.entries(entries).map(([name, { package: folder, sources, tests }]) => ({
    name,
    sources: sources.flatMap((path, at) => expand(`${folder}/src`, `${path}.ts`, `${name}.sources.[${at}]`)),
    tests: tests.flatMap((path, at) => expand(`${folder}/test`, `${path}.test.ts`, `${name}.tests.[${at}]`)),
  }));
}

function expand(folder: string, pattern: string, at: string): string[] {
  const found = listFiles(`:(glob)${folder}/${pattern}`);
  if (found.length > 0) return found;
  const line = findLine(join(root, file), at);
  const fix = `name files of ${folder}, such as ${listFiles(folder)[0] ?? "one of a package that exists"}`;
  throw new Error(formatProblem({ file, at, ...(line && { line }), message: `no file ${folder}/${pattern}`, fix }));
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tally } from "./tally.ts";

/** Prints the table of other tools and built documents that the run left, which counts as one check. */
export function reportTools(root: string): Tally {
  const path = join(root, "conformance/tools/.results/table.txt");
  if (!existsSync(path)) return { passed: 0, failed: 1, failures: ["@facsimile/tools: left no table"] };
  process.stdout.write(`\n${readFileSync(path, "utf8")}`);
  return { passed: 1, failed: 0, failures: [] };
}

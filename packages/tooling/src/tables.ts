import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tally } from "./tally.ts";

// What the tasks leave for the reader, each with the package that writes it.
const tables = {
  "conformance/tools/.results/table.txt": "@facsimile/tools",
  "conformance/strength/.results/sources.txt": "@facsimile/strength",
  "conformance/strength/.results/types.txt": "@facsimile/strength",
};

/** Prints the tables that the run left. Each counts as one check. */
export function reportTables(root: string): Tally[] {
  return Object.entries(tables).map(([file, name]) => {
    const path = join(root, file);
    if (!existsSync(path)) return { passed: 0, failed: 1, failures: [`${name}: left no ${file}`] };
    process.stdout.write(`\n${readFileSync(path, "utf8")}`);
    return { passed: 1, failed: 0, failures: [] };
  });
}

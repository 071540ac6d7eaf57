import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Temporary files of the tests go into one folder, which is removed after them.
const folder = mkdtempSync(join(tmpdir(), "facsimile-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Variables for every process of the tests. */
export const env = { TMPDIR: folder };

// Every package is tested from its own folder with this one configuration.
export default defineConfig({
  // Not "module", which only bundlers know: what it leads to need not load in Node.
  ssr: { resolve: { conditions: ["@facsimile/source", "node", "development|production"] } },
  test: {
    env,
    // Only a hang is that long: a busy machine is not a failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A process per core for all files: to start one for each costs more than most tests.
    isolate: false,
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/unit.json" }]],
  },
});

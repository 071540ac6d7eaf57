import { defineConfig } from "vitest/config";

// Every package is tested from its own folder with this one configuration.
export default defineConfig({
  // Not "module", which only bundlers know: what it leads to need not load in Node.
  ssr: { resolve: { conditions: ["@facsimile/source", "node", "development|production"] } },
  test: {
    // Only a hang is that long: a busy machine is no failure.
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/unit.json" }]],
  },
});

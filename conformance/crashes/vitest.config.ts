import { defineConfig } from "vitest/config";

// The suites are read from their sources: they are not built.
export default defineConfig({
  ssr: { resolve: { conditions: ["@facsimile/source", "node", "development|production"] } },
  test: {
    include: ["test/*.test.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: ".results/all.json" }]],
  },
});

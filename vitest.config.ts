import { defineConfig } from "vitest/config";

// Every package is tested from its own folder with this one configuration.
export default defineConfig({
  ssr: { resolve: { conditions: ["@facsimile/source", "module", "node", "development|production"] } },
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/unit.json" }]],
  },
});

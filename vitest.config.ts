import { defineConfig } from "vitest/config";

// Every package is tested from its own folder with this one configuration.
export default defineConfig({
  ssr: { resolve: { conditions: ["@facsimile/source", "module", "node", "development|production"] } },
  test: {
    // Only a hang is that long: a busy machine is no failure.
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: ".results/unit.json" }]],
  },
});

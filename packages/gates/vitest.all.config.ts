import { defineConfig } from "vitest/config";

// What installs packages or takes minutes.
export default defineConfig({
  test: {
    include: ["all/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: ".results/all.json" }]],
  },
});

import { defineConfig } from "vitest/config";

// What takes a browser. The portal is built once for all tests of its pages.
export default defineConfig({
  test: {
    include: ["test/*.test.ts"],
    globalSetup: "test/portal/setup.ts",
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: ".results/all.json" }]],
  },
});

import { defineConfig } from "vitest/config";
import { env } from "./vitest.config.ts";

// What installs packages or takes minutes.
export default defineConfig({
  test: {
    env,
    include: ["test/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: ".results/all.json" }]],
  },
});

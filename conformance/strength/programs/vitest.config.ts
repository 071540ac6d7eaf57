import { defineConfig } from "vitest/config";

/** The tests of one module, in a copy of the tree. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@facsimile/source", "node", "development|production"] } },
  // The tests share nothing that they change, and a mutant waits for each file that is loaded.
  test: {
    include: JSON.parse(process.env.MODULE_TESTS ?? "[]"),
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

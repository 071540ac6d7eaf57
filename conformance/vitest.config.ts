import { basename } from "node:path";
import { defineConfig } from "vitest/config";

// Half of the APIs are tested to the west of UTC, half to the east, neither by whole hours: nothing may depend on the machine's time zone.
const zones = ["America/St_Johns", "Asia/Kathmandu"];
const TZ = zones[basename(process.cwd()).length % zones.length] as string;

// Run in the folder of a client: the suites are the same for every API.
export default defineConfig({
  root: import.meta.dirname,
  ssr: { resolve: { conditions: ["@facsimile/source", "module", "node", "development|production"] } },
  test: {
    // Only a hang is that long: a busy machine is not a failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    include: ["suites/*.test.ts", "mutation/*.test.ts"],
    // The suites change nothing that they share, so the mock and the documents are loaded once.
    isolate: false,
    setupFiles: ["suites/recording/setup.ts"],
    env: { CLIENT_FOLDER: process.cwd(), TZ },
    reporters: ["default", ["json", { outputFile: `${process.cwd()}/.results/conform.json` }]],
  },
});

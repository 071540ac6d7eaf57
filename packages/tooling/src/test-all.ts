import { runGate } from "./gate.ts";

// npm run test:all: what takes longer, or installs; and the reference.
await runGate(["all", "docs"]);

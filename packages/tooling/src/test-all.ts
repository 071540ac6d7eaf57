import { runGate } from "./gate.ts";
import { reportTools } from "./tools.ts";
import { root } from "./tree.ts";

// npm run test:all: what takes longer, or installs; and the reference.
await runGate(["all", "docs"], () => [reportTools(root)]);

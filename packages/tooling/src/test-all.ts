import { runGate } from "./gate.ts";
import { reportTables } from "./tables.ts";
import { root } from "./tree.ts";

// npm run test:all: what takes longer, or installs. The tests of the portal build it.
await runGate(["all"], () => reportTables(root));

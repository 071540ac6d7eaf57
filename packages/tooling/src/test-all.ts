import { runGate } from "./gate.ts";
import { reportTools } from "./tools.ts";
import { root } from "./tree.ts";

// npm run test:all: what takes longer, or installs. The tests of the portal build it.
await runGate(["all"], () => [reportTools(root)]);

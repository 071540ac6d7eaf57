import { runChecks } from "./run-checks.ts";
import { reportTables } from "./tables.ts";
import { root } from "./tree.ts";

// npm run test:all: what takes longer, or installs. The tests of the portal build it.
await runChecks(["all"], () => reportTables(root));

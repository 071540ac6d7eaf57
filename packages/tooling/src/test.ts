import { reportCoverage } from "./coverage.ts";
import { formatDefects, sortDefects } from "./defects.ts";
import { collectRows, reportMatrix } from "./matrix.ts";
import { runChecks } from "./run-checks.ts";
import { root } from "./tree.ts";

// npm test: everything that needs no browser and no install.
await runChecks(["lint", "typecheck", "current", "unit", "conform"], () => {
  if (process.argv.includes("--verbose"))
    process.stdout.write(
      `\nKnown defects of the pages, and how each is handled:\n${formatDefects(sortDefects(root))}\n`,
    );
  return [reportMatrix(root, collectRows(root)), reportCoverage(root)];
});

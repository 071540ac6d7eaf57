import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { sum, type Tally, tallyTasks } from "./tally.ts";
import { listFiles, root } from "./tree.ts";
import { runTasks } from "./turbo.ts";

/** Runs tasks, counts what passed and failed, prints the count as the last line and sets the exit code. */
export async function runChecks(tasks: readonly string[], report: () => readonly Tally[] = () => []): Promise<void> {
  for (const manifest of listFiles("*package.json"))
    rmSync(join(root, dirname(manifest), ".results"), { recursive: true, force: true });
  rmSync(join(root, "conformance/dist"), { recursive: true, force: true });
  // Vitest goes by the text of a module, not by where its imports lead: a changed package.json would go unnoticed.
  rmSync(join(root, "node_modules/.vitest-cache"), { recursive: true, force: true });
  const tally = await takeTally(tasks, report);
  for (const failure of tally.failures) process.stdout.write(`FAILED ${failure}\n`);
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

// The last line counts even after an error.
async function takeTally(tasks: readonly string[], report: () => readonly Tally[]): Promise<Tally> {
  try {
    return sum([tallyTasks(root, await runTasks(root, tasks)), ...report()]);
  } catch (error) {
    return { passed: 0, failed: 1, failures: [error instanceof Error ? error.message : String(error)] };
  }
}

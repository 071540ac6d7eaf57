import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A task as turbo's summary of a run has it. */
export interface TaskSummary {
  readonly task: string;
  readonly package: string;
  readonly directory: string;
  readonly command: string;
  readonly hash: string;
  readonly cache: { readonly status: string };
  readonly execution?: { readonly exitCode?: number };
}

/** Runs tasks in all packages, failures included, and returns what turbo says of each; output goes to the terminal. */
export function runTasks(root: string, tasks: readonly string[]): TaskSummary[] {
  const runs = join(root, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const { status } = turbo(root, [...tasks, "--continue", "--summarize", "--output-logs=errors-only"], "inherit");
  const files = existsSync(runs) ? readdirSync(runs) : [];
  const found = files.map((file) => readTasks(readFileSync(join(runs, file), "utf8")));
  // Another run in the same tree may have left its summary beside ours.
  const own = found.find((summary) => tasks.every((task) => summary.some((entry) => entry.task === task)));
  if (!own) throw new Error("turbo left no summary of these tasks; what it said stands above");
  if (status !== 0 && own.every(({ execution }) => execution?.exitCode === 0))
    throw new Error(`turbo ended with ${status}, though every task of its summary passed`);
  return own;
}

/** What turbo would run, with the hash of everything that each task depends on. */
export function planTasks(root: string, tasks: readonly string[]): TaskSummary[] {
  return readTasks(turbo(root, [...tasks, "--dry=json"], "pipe").stdout);
}

function turbo(
  root: string,
  args: readonly string[],
  output: "inherit" | "pipe",
): { stdout: string; status: number | null } {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const { stdout, status, error } = spawnSync(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", output, "inherit"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  return { stdout: stdout ?? "", status };
}

function readTasks(json: string): TaskSummary[] {
  const { tasks } = JSON.parse(json) as { tasks: TaskSummary[] };
  return tasks.filter(({ command }) => command !== "<NONEXISTENT>");
}

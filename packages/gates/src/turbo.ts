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
  rmSync(join(root, ".turbo/runs"), { recursive: true, force: true });
  turbo(root, [...tasks, "--continue", "--summarize", "--output-logs=errors-only"], "inherit");
  const runs = join(root, ".turbo/runs");
  const [file] = existsSync(runs) ? readdirSync(runs) : [];
  if (!file) throw new Error("turbo ended before its summary; what it said stands above");
  return readTasks(readFileSync(join(runs, file), "utf8"));
}

/** What turbo would run, with the hash of everything that each task depends on. */
export function planTasks(root: string, tasks: readonly string[]): TaskSummary[] {
  return readTasks(turbo(root, [...tasks, "--dry=json"], "pipe"));
}

function turbo(root: string, args: readonly string[], output: "inherit" | "pipe"): string {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const { stdout, error } = spawnSync(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", output, "inherit"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  return stdout ?? "";
}

function readTasks(json: string): TaskSummary[] {
  const { tasks } = JSON.parse(json) as { tasks: TaskSummary[] };
  return tasks.filter(({ command }) => command !== "<NONEXISTENT>");
}

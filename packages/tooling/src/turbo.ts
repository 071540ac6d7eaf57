import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
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

/**
 * Runs tasks in all packages, failures included, and returns turbo's summary of each. On a terminal one line shows the progress, and
 * the output follows only if something failed; elsewhere the output of what failed goes through as it comes.
 */
export async function runTasks(root: string, tasks: readonly string[]): Promise<TaskSummary[]> {
  const runs = join(root, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const args = [...tasks, "--continue", "--summarize", "--output-logs=errors-only"];
  const status = process.stdout.isTTY
    ? await showProgress(root, args, tasks.join(", "))
    : turbo(root, args, "inherit").status;
  const files = existsSync(runs) ? readdirSync(runs) : [];
  const found = files.map((file) => readTasks(readFileSync(join(runs, file), "utf8")));
  // Another run in the same tree may have left its summary beside ours.
  const own = found.find((summary) => tasks.every((task) => summary.some((entry) => entry.task === task)));
  if (!own) throw new Error("turbo left no summary of these tasks. Fix: read its output above");
  if (status !== 0 && own.every(({ execution }) => execution?.exitCode === 0))
    throw new Error(`turbo ended with ${status}, though every task of its summary passed`);
  return own;
}

async function showProgress(root: string, args: readonly string[], stage: string): Promise<number | null> {
  const started = Date.now();
  const { columns = 80 } = process.stdout;
  const show = (text: string) => {
    const line = `${text} ${stage}  ${Math.round((Date.now() - started) / 1000)} s`;
    process.stdout.write(`\r${line.slice(0, columns - 1).padEnd(columns - 1)}`);
  };
  const child = spawn(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const timer = setInterval(show, 1_000, "…");
  show("…");
  const [status] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  show(status === 0 ? "✔" : "✘");
  process.stdout.write(`\n${status === 0 ? "" : Buffer.concat(output)}`);
  return status;
}

/** What turbo would run, with the hash of everything that each task depends on. */
export function planTasks(root: string, tasks: readonly string[]): TaskSummary[] {
  return readTasks(turbo(root, [...tasks, "--dry=json"], "pipe").stdout);
}

const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  // Every task starts Node, which would compile the same tools anew.
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../../../node_modules/.cache/node"),
};

function turbo(
  root: string,
  args: readonly string[],
  output: "inherit" | "pipe",
): { stdout: string; status: number | null } {
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

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Mutant } from "../making/mutants.ts";
import type { Result } from "./outcome.ts";
import type { Report, Task } from "./worker.ts";

/** What a mutant may take before it counts as hung: milliseconds of its processor, and without any sign of life. */
export interface Limits {
  readonly processor: number;
  readonly silence: number;
}

// A mutant takes less than a second. A worker loads an API within its first.
const usual: Limits = { processor: 30_000, silence: 300_000 };
const chunk = 150;

/** Tries mutants, with a worker for each core. A worker that gets stuck is ended, and its mutant counted as hung. */
export async function tryMutants(root: string, mutants: readonly Mutant[], limits = usual): Promise<Result[]> {
  const tasks = splitTasks(mutants);
  const results: Result[] = [];
  const lanes = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
    let worker: Worker | undefined;
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      worker ??= startWorker(root);
      const done = await runTask(worker, task, limits);
      results.push(...done);
      const rest = task.mutants.slice(done.length);
      if (done.at(-1)?.outcome !== "hung") continue;
      worker = undefined;
      if (rest.length > 0) tasks.unshift({ ...task, mutants: rest });
    }
    await worker?.terminate();
  });
  await Promise.all(lanes);
  return results;
}

function startWorker(root: string): Worker {
  // What a mutant leaves behind is young: with room for it, little is collected.
  const resourceLimits = { maxOldGenerationSizeMb: 1_500, maxYoungGenerationSizeMb: 128 };
  return new Worker(new URL("worker.ts", import.meta.url), { workerData: { root }, resourceLimits });
}

/** The results of a task in order: of all its mutants, or up to the one that hung. */
async function runTask(worker: Worker, task: Task, limits: Limits): Promise<Result[]> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const results: Result[] = [];
  let current: Mutant | undefined;
  let start = await usageOf(worker);
  let heard = Date.now();
  const hear = async (report: Report) => {
    heard = Date.now();
    if (report === undefined) return resolve();
    if ("done" in report) return void results.push(report.done);
    current = report.begun;
    start = await usageOf(worker);
  };
  const end = () => {
    if (current) results.push({ mutant: current, outcome: "hung" });
    resolve();
  };
  const watch = setInterval(async () => {
    const used = (await usageOf(worker)) - start;
    if (used > limits.processor || Date.now() - heard > limits.silence) end();
  }, 500);
  worker.on("message", hear).once("error", reject).once("exit", end).postMessage(task);
  try {
    await promise;
  } finally {
    clearInterval(watch);
    worker.removeAllListeners();
    if (results.at(-1)?.outcome === "hung") await worker.terminate();
  }
  return results;
}

/** Milliseconds that a worker has spent on its processor; 0 for one that has ended. */
async function usageOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

function splitTasks(mutants: readonly Mutant[]): Task[] {
  const apis = [...new Set(mutants.map(({ api }) => api))];
  return apis.flatMap((api) => {
    const own = mutants.filter((mutant) => mutant.api === api);
    const starts = Array.from({ length: Math.ceil(own.length / chunk) }, (_, at) => at * chunk);
    return starts.map((start) => ({ api, mutants: own.slice(start, start + chunk) }));
  });
}

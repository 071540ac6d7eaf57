import { Worker } from "node:worker_threads";
import { BaseError, type Mutant } from "../making/index.ts";
import type { Result } from "./outcome.ts";
import type { Report, Setting, Task } from "./worker.ts";

/** What a mutant may take before it counts as hung: milliseconds of its processor, and without any sign of life. */
export interface Limits {
  readonly processor: number;
  readonly silence: number;
}

/** How tasks are performed: what workers are told, how many there are, their limits, and another module in their place for tests. */
export interface Crew extends Setting {
  readonly workers: number;
  readonly limits?: Limits;
  readonly module?: URL;
}

// Sources as they are, and no word about TypeScript in Node.
const execArgv = ["--conditions=@facsimile/source", "--disable-warning=ExperimentalWarning"];

// A mutant takes less than a second. A worker loads an API within its first.
const usual: Limits = { processor: 30_000, silence: 300_000 };
const chunk = 300;

/**
 * The results of tasks. A worker that gets stuck or dies is ended, and its mutant counted as hung. If earlier mutants had left something in
 * its memory, the mutant is tried again first. Throws a BaseError if an API fails as it is.
 */
export async function performTasks(given: readonly Task[], crew: Crew): Promise<Result[]> {
  const tasks = given.flatMap(splitTask);
  const results: Result[] = [];
  const workers = new Set<Worker>();
  const begun = new Set<string>();
  const work = async () => {
    let own: Member | undefined;
    for (let task = takeTask(tasks, begun); task; task = takeTask(tasks, begun, task.api)) {
      begun.add(task.api);
      own = own?.api === task.api ? own : await replace(own, task.api, crew);
      workers.add(own.worker);
      const found = await runTask(own.worker, task, crew.limits ?? usual);
      const isEnded = found.at(-1)?.outcome === "hung";
      const done = isEnded && isFull(own, found) ? found.slice(0, -1) : found;
      results.push(...done);
      own = isEnded ? undefined : { ...own, tried: own.tried + done.length };
      const rest = task.mutants.slice(done.length);
      if (isEnded && rest.length > 0) tasks.unshift({ ...task, mutants: rest });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(crew.workers, tasks.length) }, work));
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
  return results;
}

/** A worker, the API that it has loaded, and how many of its mutants it has tried. */
interface Member {
  readonly worker: Worker;
  readonly api: string;
  readonly tried: number;
}

// What an API leaves in memory ends with its worker.
async function replace(before: Member | undefined, api: string, crew: Crew): Promise<Member> {
  await before?.worker.terminate();
  return { worker: startWorker(crew), api, tried: 0 };
}

// Whether a worker may have died of what it had tried before.
function isFull({ tried }: Member, found: readonly Result[]): boolean {
  return found.at(-1)?.because !== undefined && tried + found.length > 1;
}

// Loading an API takes as long as a hundred mutants: a worker stays with the one that it knows, and then takes one that none knows.
function takeTask(tasks: Task[], begun: ReadonlySet<string>, api?: string): Task | undefined {
  const own = tasks.findIndex((task) => task.api === api);
  const other = tasks.findIndex((task) => !begun.has(task.api));
  return tasks.splice(own >= 0 ? own : Math.max(0, other), 1)[0];
}

function splitTask({ mutants, ...task }: Task): Task[] {
  if (task.isTogether) return mutants.length > 0 ? [{ ...task, mutants }] : [];
  const starts = Array.from({ length: Math.ceil(mutants.length / chunk) }, (_, at) => at * chunk);
  return starts.map((start) => ({ ...task, mutants: mutants.slice(start, start + chunk) }));
}

function startWorker({ root, isBaseKnown, isCompared, module = new URL("worker.ts", import.meta.url) }: Crew): Worker {
  // What a mutant leaves behind is young: with room for it, little is collected.
  const resourceLimits = { maxOldGenerationSizeMb: 1_500, maxYoungGenerationSizeMb: 128 };
  return new Worker(module, { workerData: { root, isBaseKnown, isCompared }, resourceLimits, execArgv });
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
    if ("failed" in report) return reject(new BaseError(report.failed));
    if ("done" in report) return void results.push(report.done);
    if ("isAlive" in report) return;
    current = report.begun;
    start = await usageOf(worker);
  };
  let isEnded = false;
  // A worker without memory fails and exits at once.
  const end = (why?: unknown) => {
    if (isEnded) return;
    isEnded = true;
    const because = why instanceof Error ? why.message : undefined;
    if (!current)
      return reject(new BaseError(`${task.api} as it is ends its worker, or does not end. ${because ?? ""}`));
    results.push({ mutant: current, outcome: "hung", ...(because && { because }) });
    resolve();
  };
  const watch = setInterval(async () => {
    const used = (await usageOf(worker)) - start;
    const isLoading = current === undefined;
    if ((used > limits.processor && !isLoading) || Date.now() - heard > limits.silence) end();
  }, 500);
  const listeners = { message: hear, error: end, exit: end };
  for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
  worker.postMessage(task);
  try {
    await promise;
  } finally {
    clearInterval(watch);
    for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
    if (results.at(-1)?.outcome === "hung") await worker.terminate();
  }
  return results;
}

/** Milliseconds that a worker has spent on its processor; 0 for one that has ended. */
async function usageOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

import { parentPort, workerData } from "node:worker_threads";
import { behaviours, stopAtFirst } from "../../src/behaviour/index.ts";
import { BaseError, buildBase, type Mutant, readSources } from "../making/index.ts";
import { listTrials, tryBase } from "./base.ts";
import { createOrder } from "./order.ts";
import type { Result } from "./outcome.ts";
import { type Bench, tryMutant, tryTogether } from "./try-mutant.ts";

/** What a worker is to do with mutants of one API: try each, or try all at once and tell which are noticed. */
export interface Task {
  readonly api: string;
  readonly mutants: readonly Mutant[];
  readonly isTogether?: boolean;
}

/** What every task of a worker shares. */
export interface Setting {
  readonly root: string;
  /** Whether the APIs are known to pass, so that only their changes are tried. */
  readonly isBaseKnown: boolean;
  readonly isCompared: boolean;
}

/** What a worker says: a mutant is begun, or done; the API fails as it is; it goes on; `undefined` if it is ready for the next task. */
export type Report =
  | { readonly begun: Mutant }
  | { readonly done: Result }
  | { readonly failed: string }
  | { readonly isAlive: true }
  | undefined;

const { root, isBaseKnown, isCompared } = workerData as Setting;
let bench: Bench | undefined;

stopAtFirst();
// Thousands of errors are made, and only their messages are read.
Error.stackTraceLimit = 0;

parentPort?.on("message", async (task: Task) => {
  try {
    if (bench?.base.api.id !== task.api) bench = await load(task.api);
    await perform(bench, task);
    report(undefined);
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    report({ failed: error.message });
  }
});

function report(said: Report): void {
  parentPort?.postMessage(said);
}

async function perform(own: Bench, { mutants, isTogether = false }: Task): Promise<void> {
  if (isTogether) {
    const found = await tryTogether(own, mutants, () => report({ isAlive: true }));
    for (const done of found) report({ done });
    return;
  }
  for (const mutant of mutants) {
    report({ begun: mutant });
    report({ done: await tryMutant(own, mutant) });
  }
}

async function load(id: string): Promise<Bench> {
  const base = buildBase(root, await readSources(root, id));
  const trials = await (isBaseKnown ? listTrials : tryBase)(base.api, behaviours);
  return { base, trials, order: createOrder(trials), isCompared };
}

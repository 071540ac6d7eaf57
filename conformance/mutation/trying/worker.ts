import { parentPort, workerData } from "node:worker_threads";
import type { ApiUnderTest } from "../../src/api-under-test.ts";
import { behaviours } from "../../src/behaviour/behaviours.ts";
import { buildApi, buildMutant } from "../making/build.ts";
import type { Mutant } from "../making/mutants.ts";
import { readSources, type Sources } from "../making/sources.ts";
import { isEquivalent } from "./equivalence.ts";
import { findKill } from "./judge.ts";
import type { Result } from "./outcome.ts";

/** The mutants of one API that a worker is to try. */
export interface Task {
  readonly api: string;
  readonly mutants: readonly Mutant[];
}

/** What a worker says: a mutant is begun, or done; `undefined` if it is ready for the next task. */
export type Report = { readonly begun: Mutant } | { readonly done: Result } | undefined;

const { root } = workerData as { root: string };
let loaded: { readonly id: string; readonly sources: Sources; readonly base: ApiUnderTest } | undefined;

parentPort?.on("message", async ({ api, mutants }: Task) => {
  if (loaded?.id !== api) loaded = await load(api);
  for (const mutant of mutants) {
    report({ begun: mutant });
    report({ done: await judge(loaded.sources, loaded.base, mutant) });
  }
  report(undefined);
});

function report(said: Report): void {
  parentPort?.postMessage(said);
}

async function load(id: string) {
  const sources = await readSources(root, id);
  const built = buildApi(root, sources);
  if ("refusedBy" in built) throw new Error(`${id} itself does not build: ${built.because}`);
  return { id, sources, base: built.api };
}

async function judge(sources: Sources, base: ApiUnderTest, mutant: Mutant): Promise<Result> {
  const built = await buildMutant(root, sources, mutant, base);
  if ("refusedBy" in built) return { mutant, outcome: "does not build", by: built.refusedBy, because: built.because };
  const kill = await findKill(built.api, concerned(base, built.api, mutant), behaviours);
  if (kill) return { mutant, outcome: "killed", by: kill.suite, because: kill.where };
  const same = await isEquivalent(base, built.api, mutant);
  return same ? { mutant, outcome: "equivalent", because: same } : { mutant, outcome: "survived" };
}

// The operation that the fact is of, and every other whose document it changes.
function concerned(base: ApiUnderTest, api: ApiUnderTest, { operation }: Mutant) {
  const isChanged = (document: object) => !base.operations.some((one) => one.document === document);
  return api.operations.filter(({ operationId, document }) => operationId === operation || isChanged(document));
}

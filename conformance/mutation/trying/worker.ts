import { isDeepStrictEqual } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import { stopAtFirst } from "../../src/behaviour/behaviour.ts";
import { behaviours } from "../../src/behaviour/behaviours.ts";
import { type Build, buildBase, buildMutant } from "../making/build.ts";
import type { Mutant } from "../making/mutants.ts";
import { readSources } from "../making/sources.ts";
import { findKill, type Trial } from "./find-kill.ts";
import { createOrder, type Order } from "./order.ts";
import type { Result } from "./outcome.ts";
import { watch } from "./readings.ts";

/** The mutants of one API that a worker is to try. */
export interface Task {
  readonly api: string;
  readonly mutants: readonly Mutant[];
}

/** What a worker says: a mutant is begun, or done; `undefined` if it is ready for the next task. */
export type Report = { readonly begun: Mutant } | { readonly done: Result } | undefined;

interface Loaded {
  readonly base: Build;
  readonly order: Order;
}

const { root } = workerData as { root: string };
let loaded: Loaded | undefined;

stopAtFirst();
// Thousands of errors are made, and only their messages are read.
Error.stackTraceLimit = 0;

parentPort?.on("message", async ({ api, mutants }: Task) => {
  if (loaded?.base.api.id !== api) loaded = await load(api);
  for (const mutant of mutants) {
    report({ begun: mutant });
    report({ done: await tryMutant(loaded, mutant) });
  }
  report(undefined);
});

function report(said: Report): void {
  parentPort?.postMessage(said);
}

async function load(id: string): Promise<Loaded> {
  const base = buildBase(root, await readSources(root, id));
  return { base, order: createOrder(await tryBase(base.api)) };
}

/** Every behaviour has to hold for an API as it is. A second run notes what it reads. */
async function tryBase(api: ApiUnderTest): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const behaviour of behaviours)
    for (const [at, operation] of api.operations.entries()) {
      await behaviour.run(api, operation);
      const { watched, readings } = watch(api);
      await behaviour.run(watched, watched.operations[at] as OperationUnderTest);
      trials.push({ behaviour, operationId: operation.operationId, readings });
    }
  return trials;
}

async function tryMutant({ base, order }: Loaded, mutant: Mutant): Promise<Result> {
  const built = await buildMutant(root, base, mutant);
  if ("refusedBy" in built) return { mutant, outcome: "does not build", by: built.refusedBy, because: built.because };
  const kill = await findKill(base.api, built.api, concerned(base.api, built.api, mutant), order.of(mutant));
  if (!kill)
    return isSameContract(base.api, built.api, mutant) ? { mutant, ...corrected } : { mutant, outcome: "survived" };
  order.learn(mutant, kill);
  return { mutant, outcome: "killed", by: kill.suite, because: kill.where };
}

const corrected = { outcome: "equivalent", because: "an erratum or a later row replaces it" } as const;

// Of a page, only what comes of it once it is corrected is executed.
function isSameContract(base: ApiUnderTest, api: ApiUnderTest, { kind }: Mutant): boolean {
  const executed = ({ operations }: ApiUnderTest) => operations.map(({ contract, cases }) => ({ contract, cases }));
  return kind === "documented" && isDeepStrictEqual(executed(base), executed(api));
}

// The operation that the fact is of, and every other whose document it changes.
function concerned(base: ApiUnderTest, api: ApiUnderTest, { operation, kind }: Mutant) {
  const isChanged = (document: object) => !base.operations.some((one) => one.document === document);
  const changed = api.operations.filter(
    ({ operationId, document }) => operationId === operation || isChanged(document),
  );
  return isTold.test(kind) ? representatives(api, changed) : changed;
}

// What these say of one operation, they say of every other of its sort.
const isTold = /^(hosts|errors|protocol)$/;

// The first that may be sent again, the first that may not, and the first that has a signature.
function representatives({ exports }: ApiUnderTest, operations: readonly OperationUnderTest[]) {
  const isRepeatable = ({ method }: OperationUnderTest) => "repeatable" in (exports[method] as object);
  const isSigned = ({ contract }: OperationUnderTest) => !contract.http.anonymous;
  const first = [isRepeatable, (one: OperationUnderTest) => !isRepeatable(one), isSigned].map((is) =>
    operations.find(is),
  );
  return operations.filter((one) => one === operations[0] || first.includes(one));
}

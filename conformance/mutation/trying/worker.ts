import { parentPort, workerData } from "node:worker_threads";
import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import { behaviours } from "../../src/behaviour/behaviours.ts";
import { buildApi, buildMutant } from "../making/build.ts";
import type { Mutant } from "../making/mutants.ts";
import { readSources, type Sources } from "../making/sources.ts";
import { createOrder, findKill } from "./find-kill.ts";
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
  // Learned anew for each task, so that who kills does not depend on the other workers.
  const order = createOrder(behaviours);
  for (const mutant of mutants) {
    report({ begun: mutant });
    report({ done: await tryMutant(loaded.sources, loaded.base, mutant, order) });
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

async function tryMutant(
  sources: Sources,
  base: ApiUnderTest,
  mutant: Mutant,
  order: ReturnType<typeof createOrder>,
): Promise<Result> {
  const built = await buildMutant(root, sources, mutant, base);
  if ("refusedBy" in built) return { mutant, outcome: "does not build", by: built.refusedBy, because: built.because };
  const sort = sortOf(mutant);
  const kill = await findKill(built.api, concerned(base, built.api, mutant), order.of(sort));
  if (kill) {
    order.learn(sort, kill);
    return { mutant, outcome: "killed", by: kill.suite, because: kill.where };
  }
  return { mutant, outcome: "survived" };
}

// Mutants of one sort tend to be killed by one suite.
function sortOf({ kind, operator, path }: Mutant): string {
  const names = path.slice(2).filter((step) => !/^\d+$/.test(step));
  return [kind, operator, names[0] === "paths" ? names[3] : names[1], names.at(-1)].join(" ");
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

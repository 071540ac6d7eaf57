import { isDeepStrictEqual } from "node:util";
import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import { addedNames, suspect } from "../../src/behaviour/index.ts";
import { type Build, buildMutant, buildTogether, type Mutant, valueAt } from "../making/index.ts";
import { findKill, type Trial } from "./find-kill.ts";
import type { Order } from "./order.ts";
import type { Result } from "./outcome.ts";

/** What mutants of one API are tried with. */
export interface Bench {
  readonly base: Build;
  readonly trials: readonly Trial[];
  readonly order: Order;
  /** Whether the first behaviours are tried, too, where others kill. */
  readonly isCompared: boolean;
}

/** Builds a mutant and tries the behaviours on it. */
export async function tryMutant(bench: Bench, mutant: Mutant): Promise<Result> {
  const { base, order, isCompared } = bench;
  const built = await buildMutant(base.api.root, base, mutant);
  if ("refusedBy" in built) return { mutant, outcome: "does not build", by: built.refusedBy, because: built.because };
  const operations = concerned(base.api, built.api, mutant);
  suspect(namesOf(base, mutant));
  const trials = order.of(mutant);
  const kill = await findKill(base.api, built.api, operations, trials);
  if (!kill) {
    const because = findSameness(base, built, mutant);
    return because === undefined ? { mutant, outcome: "survived" } : { mutant, outcome: "equivalent", because };
  }
  order.learn(mutant, kill);
  const old = trials.filter(({ behaviour }) => !addedNames.has(behaviour.name));
  const isOld = () => findKill(base.api, built.api, operations, old).then((found) => found !== undefined);
  const compared = isCompared && { isOld: !addedNames.has(kill.suite) || (await isOld()) };
  return { mutant, outcome: "killed", by: kill.suite, because: kill.where, ...compared };
}

/**
 * Of mutants that nothing is said to execute, those that a behaviour notices: all that build are made at once, and halved where one is
 * noticed. `onStep` is called as it goes on.
 */
export async function tryTogether(bench: Bench, mutants: readonly Mutant[], onStep: () => void): Promise<Result[]> {
  onStep();
  suspect([]);
  const { base, trials } = bench;
  const together = keepBuildable(base, mutants);
  const built = buildTogether(base.api.root, base, together);
  const kill = "refusedBy" in built ? undefined : await findKill(base.api, built.api, built.api.operations, trials);
  const [mutant] = together;
  if (!mutant || (!kill && "api" in built)) return [];
  if (together.length === 1) return kill ? [{ mutant, outcome: "killed", by: kill.suite, because: kill.where }] : [];
  const half = Math.ceil(together.length / 2);
  return [
    ...(await tryTogether(bench, together.slice(0, half), onStep)),
    ...(await tryTogether(bench, together.slice(half), onStep)),
  ];
}

// What does not build by itself is left out.
function keepBuildable(base: Build, mutants: readonly Mutant[]): readonly Mutant[] {
  if (mutants.length === 0 || "api" in buildTogether(base.api.root, base, mutants)) return mutants;
  if (mutants.length === 1) return [];
  const half = Math.ceil(mutants.length / 2);
  return [mutants.slice(0, half), mutants.slice(half)].flatMap((part) => keepBuildable(base, part));
}

// Why no call can tell a mutant from the API as it is; undefined if one could.
function findSameness(base: Build, { client, api, sources }: Build, { kind }: Mutant): string | undefined {
  const contractsOf = ({ operations }: ApiUnderTest) => operations.map(({ contract, cases }) => ({ contract, cases }));
  if (kind === "documented")
    return isDeepStrictEqual(contractsOf(base.api), contractsOf(api))
      ? "an erratum or a later row replaces it"
      : undefined;
  const documentsOf = ({ operations }: ApiUnderTest) => sortedText(operations.map(({ document }) => document));
  const isSame = client === base.client && sources.folder === base.sources.folder;
  return isSame && documentsOf(api) === documentsOf(base.api)
    ? "client and documents are the same, but for the order of members"
    : undefined;
}

// Members and evidence decide nothing by their order.
function sortedText(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    if (/^x-facsimile-(evidence|errata|notes|sources?)$/.test(key)) return undefined;
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

// The names that lead to a fact, and the texts of the entry of a list that it is in.
function namesOf({ sources }: Build, { path, value }: Mutant): string[] {
  const list = path.findIndex((_, at) => Array.isArray(valueAt(sources, path.slice(0, at))));
  const entry = list < 0 ? undefined : valueAt(sources, path.slice(0, list + 1));
  return [...path, ...textsOf(entry), ...textsOf(value)].flatMap((text) => [text, ...text.split(".")]);
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

// The operation that the fact is of, and every other whose document it changes.
function concerned(base: ApiUnderTest, api: ApiUnderTest, { operation, kind }: Mutant) {
  const isChanged = (document: object) => !base.operations.some((one) => one.document === document);
  const changed = api.operations.filter(
    ({ operationId, document }) => operationId === operation || isChanged(document),
  );
  return isTold.test(kind) ? representatives(api, changed) : changed;
}

// What these say of one operation, they say of every other of its kind.
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

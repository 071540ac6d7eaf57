import { listApis, operationsOf } from "@facsimile/catalog";
import { type Exception, isAbout, readExceptions } from "./exceptions.ts";
import { drawSample, listMutants, type Mutant, readSources } from "./making/index.ts";
import { checkName, type Options } from "./options.ts";
import { performTasks, type Result, type Task } from "./trying/index.ts";

/** What a run has found. */
export interface Run {
  readonly results: readonly Result[];
  /** Survivors that no exception accepts. */
  readonly unexpected: readonly Result[];
  /** Changes that are listed as documentation only, and that a suite notices. */
  readonly executed: readonly Result[];
  /** Exceptions that excuse nothing. */
  readonly stale: readonly string[];
}

/**
 * Tries the mutants that the options choose. The APIs as they are come first, unless they are known to pass. Throws a UsageError for a name
 * that does not exist, and a BaseError if an API fails as it is.
 */
export async function run(root: string, options: Options, isBaseKnown = false): Promise<Run> {
  const { api, operation, operator, sample, seed } = options;
  const ids = listApis(root);
  if (api !== undefined) checkName("API", api, ids);
  // What a protocol shares is changed in one of its APIs, so that all are listed before some are chosen.
  const apis = await Promise.all(ids.map((id) => readSources(root, id)));
  const names = apis.flatMap(({ document }) => operationsOf(document).map((one) => one.operation.operationId));
  if (operation !== undefined) checkName("operation", operation, names);
  const all = listMutants(apis).filter(
    (one) =>
      (api ?? one.api) === one.api &&
      (operation === undefined || one.operation === operation) &&
      (operator ?? one.operator) === one.operator,
  );
  const mutants = sample === undefined ? all : drawSample(all, sample, seed);
  const isWhole = [api, operation, operator, sample].every((choice) => choice === undefined);
  return conclude(root, ids, mutants, { options, isWhole, isBaseKnown });
}

interface Scope {
  readonly options: Options;
  readonly isWhole: boolean;
  readonly isBaseKnown: boolean;
}

async function conclude(
  root: string,
  ids: readonly string[],
  mutants: readonly Mutant[],
  { options, isWhole, isBaseKnown }: Scope,
): Promise<Run> {
  const documentation = readExceptions(root, "documentation-only", ids);
  const accepted = readExceptions(root, "accepted", ids);
  const excuseOf = (list: readonly Exception[], mutant: Mutant) => list.find((one) => isAbout(one, mutant));
  const excused = mutants.flatMap((mutant): Result[] => {
    const because = excuseOf(documentation, mutant)?.reason;
    return because === undefined ? [] : [{ mutant, outcome: "documentation only", because }];
  });
  const told = new Set(excused.map(({ mutant }) => mutant));
  const crew = { root, isBaseKnown, isCompared: options.isCompared, workers: options.workers };
  // A sample has too few of them to be worth it.
  const unread = options.sample === undefined ? listUnread(excused.map(({ mutant }) => mutant)) : [];
  const tasks = [...listTasks(mutants.filter((mutant) => !told.has(mutant))), ...unread];
  const [executed, others] = partition(await performTasks(tasks, crew), ({ mutant }) => told.has(mutant));
  const tried = others.map((result) => {
    const because = result.outcome === "survived" ? excuseOf(accepted, result.mutant)?.reason : result.because;
    return { ...result, ...(because && { because }) };
  });
  const survivors = tried.filter(({ outcome }) => outcome === "survived");
  const unused = [...documentation, ...accepted].filter(
    (one) => ![...excused, ...survivors].some(({ mutant }) => isAbout(one, mutant)),
  );
  return {
    results: [...tried, ...excused],
    unexpected: survivors.filter(({ because }) => !because),
    executed,
    stale: isWhole ? unused.map(({ at }) => at) : [],
  };
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function listTasks(mutants: readonly Mutant[]): Task[] {
  return Object.entries(Object.groupBy(mutants, ({ api }) => api)).map(([api, own = []]) => ({ api, mutants: own }));
}

// One change of each place. What goes is a task of its own, from the last to the first, because it moves what comes after it.
function listUnread(mutants: readonly Mutant[]): Task[] {
  const changes = new Map(
    mutants.map((mutant) => [`${mutant.api} ${mutant.place} ${mutant.value === undefined}`, mutant]),
  );
  const [removed, changed] = [true, false].map((isGone) =>
    [...changes.values()].filter(({ value }) => (value === undefined) === isGone),
  );
  const tasks = [...listTasks(changed ?? []), ...listTasks((removed ?? []).toReversed())];
  return tasks.map((task) => ({ ...task, isTogether: true }));
}

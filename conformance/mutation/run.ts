import { listApis, operationsOf } from "@facsimile/catalog";
import { type Exception, isAbout, readExceptions } from "./exceptions.ts";
import { listMutants, type Mutant } from "./making/mutants.ts";
import { drawSample } from "./making/sample.ts";
import { readSources } from "./making/sources.ts";
import { checkName, type Options } from "./options.ts";
import type { Result } from "./trying/outcome.ts";
import { tryMutants } from "./trying/pool.ts";

/** What a run has found. */
export interface Run {
  readonly results: readonly Result[];
  /** Survivors that no exception accepts. */
  readonly unexpected: readonly Result[];
  /** Exceptions that excuse nothing, or that excuse what is killed. */
  readonly stale: readonly string[];
}

/** Tries the mutants that the options choose. Throws a UsageError for a name that does not exist. */
export async function run(root: string, options: Options): Promise<Run> {
  const ids = listApis(root);
  if (options.api !== undefined) checkName("API", options.api, ids);
  const chosen = ids.filter((id) => (options.api ?? id) === id);
  const apis = await Promise.all(chosen.map((id) => readSources(root, id)));
  const names = apis.flatMap(({ document }) => operationsOf(document).map(({ operation }) => operation.operationId));
  if (options.operation !== undefined) checkName("operation", options.operation, names);
  const all = listMutants(apis).filter(({ operation, operator }) => {
    const isChosen = options.operation === undefined || operation === options.operation;
    return isChosen && (options.operator ?? operator) === operator;
  });
  const mutants = options.sample === undefined ? all : drawSample(all, options.sample, options.seed);
  const { api, operation, operator, sample } = options;
  const isWhole = [api, operation, operator, sample].every((choice) => choice === undefined);
  return conclude(root, mutants, isWhole);
}

async function conclude(root: string, mutants: readonly Mutant[], isWhole: boolean): Promise<Run> {
  const documentation = readExceptions("documentation-only");
  const accepted = readExceptions("accepted");
  const excuseOf = (list: readonly Exception[], mutant: Mutant) => list.find((one) => isAbout(one, mutant));
  const [told, tried] = [
    mutants.filter((one) => excuseOf(documentation, one)),
    mutants.filter((one) => !excuseOf(documentation, one)),
  ];
  const excused = told.map((mutant): Result => {
    const because = excuseOf(documentation, mutant)?.reason ?? "";
    return { mutant, outcome: "documentation only", because };
  });
  const results = (await tryMutants(root, tried)).map((result) => {
    const because = result.outcome === "survived" ? excuseOf(accepted, result.mutant)?.reason : result.because;
    return { ...result, ...(because && { because }) };
  });
  const survivors = results.filter(({ outcome }) => outcome === "survived");
  const unused = [...documentation, ...accepted].filter(
    (one) => ![...excused, ...survivors].some(({ mutant }) => isAbout(one, mutant)),
  );
  return {
    results: [...results, ...excused],
    unexpected: survivors.filter(({ because }) => !because),
    stale: isWhole ? unused.map(({ at }) => at) : [],
  };
}

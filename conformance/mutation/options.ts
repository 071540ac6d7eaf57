import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { operators } from "./making/index.ts";

/** What a run is about. */
export interface Options {
  readonly api?: string;
  readonly operation?: string;
  readonly operator?: string;
  readonly sample?: number;
  readonly seed: number;
  /** Whether the first behaviours are tried beside all. */
  readonly isCompared: boolean;
  readonly workers: number;
  readonly json: boolean;
}

/** The command line is wrong: the message says what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws a UsageError. */
export function readOptions(args: readonly string[]): Options {
  const { api, operation, operator, sample, seed = "1", workers, compare = false, json = false } = parse(args);
  if (operator !== undefined) checkName("operator", operator, operators);
  return {
    ...(api !== undefined && { api }),
    ...(operation !== undefined && { operation }),
    ...(operator !== undefined && { operator }),
    ...(sample !== undefined && { sample: readCount("--sample", sample, 1) }),
    seed: readCount("--seed", seed, 0),
    isCompared: compare,
    workers: workers === undefined ? availableParallelism() : readCount("--workers", workers, 1),
    json,
  };
}

/** Throws a UsageError for a name that is not among the known ones. */
export function checkName(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new UsageError(`unknown ${what} ${name}. Fix: use one of ${known.join(", ")}`);
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const known = {
  ...{ api: text, operation: text, operator: text, sample: text, seed: text },
  ...{ workers: text, compare: flag, json: flag },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const names = Object.keys(known).map((name) => `--${name}`);
    throw new UsageError(`${(error as Error).message.split(".")[0]}. Fix: use ${names.join(", ")}`);
  }
}

function readCount(name: string, given: string, least: number): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least) return value;
  throw new UsageError(`${name} is ${given}. Fix: give it a whole number from ${least}`);
}

import { parseArgs } from "node:util";
import { operators } from "./making/operators.ts";

/** What a run is about. */
export interface Options {
  readonly api?: string;
  readonly operation?: string;
  readonly operator?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly json: boolean;
}

/** The command line is wrong: the message says what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws a UsageError. */
export function readOptions(args: readonly string[]): Options {
  const { api, operation, operator, sample, seed = "1", json = false } = parse(args);
  if (operator !== undefined) checkName("operator", operator, operators);
  return {
    ...(api !== undefined && { api }),
    ...(operation !== undefined && { operation }),
    ...(operator !== undefined && { operator }),
    ...(sample !== undefined && { sample: readCount("--sample", sample, 1) }),
    seed: readCount("--seed", seed, 0),
    json,
  };
}

/** Throws a UsageError for a name that is not among the known ones. */
export function checkName(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new UsageError(`unknown ${what} ${name}. Fix: use one of ${known.join(", ")}`);
}

const text = { type: "string" } as const;

function parse(args: readonly string[]) {
  const options = { api: text, operation: text, operator: text, sample: text, seed: text, json: { type: "boolean" } };
  try {
    return parseArgs({ args: [...args], options: options as typeof options & { json: { type: "boolean" } } }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${(error as Error).message.split(".")[0]}. Fix: use ${known.join(", ")}`);
  }
}

function readCount(name: string, given: string, least: number): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least) return value;
  throw new UsageError(`${name} is ${given}. Fix: give it a whole number from ${least}`);
}

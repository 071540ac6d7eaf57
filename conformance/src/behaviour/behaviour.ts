import { isDeepStrictEqual } from "node:util";
import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";

/** A place where behaviour differs from what is documented. */
export interface Discrepancy {
  readonly operationId: string;
  readonly place: string;
  /** The documented source of what is expected. */
  readonly source: string;
  readonly expected: unknown;
  readonly seen: unknown;
}

/** Checks one operation by behaviour. `api` holds the parts under test, so that nothing reads the disk. */
export interface Behaviour {
  readonly name: string;
  /** `ran` counts what was tried: a behaviour that tries nothing shows nothing. */
  readonly run: (
    api: ApiUnderTest,
    operation: OperationUnderTest,
  ) => Promise<{ ran: number; discrepancies: readonly Discrepancy[] }>;
}

/** What a behaviour has tried of an operation, and where it differed. */
export interface Findings {
  /** Counts one more try, which differs unless what is seen is what is expected. */
  readonly compare: (found: Omit<Discrepancy, "operationId">) => void;
  /** Counts one more try, and adds where it differed. */
  readonly add: (found: readonly Discrepancy[]) => void;
  readonly list: () => { ran: number; discrepancies: readonly Discrepancy[] };
}

/** Thrown by findings after `stopAtFirst`. */
class FirstDiscrepancy extends Error {
  readonly discrepancy: Discrepancy;

  constructor(discrepancy: Discrepancy) {
    super(formatDiscrepancy(discrepancy));
    this.discrepancy = discrepancy;
  }
}

let isFirstEnough = false;

/** From now on, each behaviour of this process throws its first discrepancy instead of listing all. */
export function stopAtFirst(): void {
  isFirstEnough = true;
}

let suspects: ReadonlySet<string> = new Set();

/** From now on, what has one of these names is tried first in this process: a change is noticed soonest where it was made. */
export function suspect(names: Iterable<string>): void {
  suspects = new Set(names);
}

/** What is to be tried, that with the most suspected names first. */
export function likelyFirst<T>(tries: readonly T[], namesOf: (one: T) => readonly string[]): readonly T[] {
  if (suspects.size === 0) return tries;
  const ranked = tries.map((one) => ({ one, rank: namesOf(one).filter((name) => suspects.has(name)).length }));
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ one }) => one);
}

/** Findings of an operation, none yet. */
export function createFindings({ operationId }: OperationUnderTest): Findings {
  const discrepancies: Discrepancy[] = [];
  let ran = 0;
  const add = (found: readonly Discrepancy[]) => {
    ran += 1;
    if (isFirstEnough && found[0]) throw new FirstDiscrepancy(found[0]);
    discrepancies.push(...found);
  };
  return {
    compare: (found) => add(isDeepStrictEqual(found.seen, found.expected) ? [] : [{ operationId, ...found }]),
    add,
    list: () => ({ ran, discrepancies }),
  };
}

/** A discrepancy on one line: operation, place, documented source and both values. */
export function formatDiscrepancy({ operationId, place, source, expected, seen }: Discrepancy): string {
  return `${operationId} ${place}: ${show(seen)} instead of ${show(expected)}, which ${source} says`;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

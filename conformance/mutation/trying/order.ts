import type { Mutant } from "../making/index.ts";
import type { Kill, Trial } from "./find-kill.ts";

/** An order of trials that learns which behaviours kill mutants of a group: those come first, then those that kill most. */
export interface Order {
  readonly of: (mutant: Mutant) => readonly Trial[];
  readonly learn: (mutant: Mutant, kill: Kill) => void;
}

/** An order that has learned nothing yet: the trials as they are given. */
export function createOrder(trials: readonly Trial[]): Order {
  const kills = new Map<string, Map<string, number>>();
  const killsOf = (group: string) => kills.get(group) ?? new Map<string, number>();
  return {
    of(mutant) {
      const counts = groupsOf(mutant).map(killsOf);
      const rank = ({ behaviour: { name } }: Trial) => counts.map((count) => count.get(name) ?? 0);
      const ranked = trials.map((trial) => ({ trial, rank: rank(trial) }));
      return ranked.toSorted((a, b) => compare(b.rank, a.rank)).map(({ trial }) => trial);
    },
    learn(mutant, { suite }) {
      for (const group of groupsOf(mutant)) {
        const counts = killsOf(group);
        kills.set(group, counts.set(suite, (counts.get(suite) ?? 0) + 1));
      }
    },
  };
}

function compare(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((each, index) => each !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

// From the narrowest group to the widest: mutants of one group tend to be killed by one suite.
function groupsOf({ kind, operator, path }: Mutant): string[] {
  const names = path.slice(1).filter((step) => !/^\d+$/.test(step));
  const section = `${kind} ${sectionOf(names)}`;
  return [
    `${section} ${names.slice(-2).join(" ")} ${operator}`,
    `${section} ${operator} ${names.at(-1)}`,
    `${section} ${names.at(-1)}`,
    section,
    kind,
  ];
}

// The part of a file: of operations and pages, that which each has.
function sectionOf([group, first, method, part]: readonly string[]): string {
  if (group === "paths") return `operation ${part}`;
  return group === "documented" || group === "lookups" ? `${method}` : `${first}`;
}

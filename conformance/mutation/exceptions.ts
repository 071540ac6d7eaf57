import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Mutant } from "./making/mutants.ts";
import { type Operator, operators } from "./making/operators.ts";
import { type Kind, kinds } from "./making/sources.ts";

/** Mutants that are not expected to be killed, and why. */
export interface Exception {
  /** All kinds if none is given; the same for APIs and operators. */
  readonly kinds?: readonly Kind[];
  readonly apis?: readonly string[];
  readonly operators?: readonly Operator[];
  /** Regular expression that the whole place has to match. */
  readonly at: string;
  readonly reason: string;
}

/** The exceptions of a file beside this module. Throws an error that names file, entry and fix. */
export function readExceptions(name: "documentation-only" | "accepted"): readonly Exception[] {
  const file = `${name}.yaml`;
  const entries: unknown = parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  if (!Array.isArray(entries)) throw new TypeError(`conformance/mutation/${file} is not a list. Fix: write a list`);
  for (const [at, entry] of entries.entries()) checkEntry(`conformance/mutation/${file} [${at}]`, entry);
  return entries;
}

/** Whether an exception is about a mutant. */
export function isAbout({ kinds, apis, operators, at }: Exception, { kind, api, operator, place }: Mutant): boolean {
  return (
    (kinds?.includes(kind) ?? true) &&
    (apis?.includes(api) ?? true) &&
    (operators?.includes(operator) ?? true) &&
    matcherOf(at).test(place)
  );
}

const matchers = new Map<string, RegExp>();

function matcherOf(at: string): RegExp {
  const known = matchers.get(at) ?? new RegExp(`^(?:${at})$`, "u");
  matchers.set(at, known);
  return known;
}

function checkEntry(where: string, entry: Partial<Exception>): void {
  const known = ["kinds", "apis", "operators", "at", "reason"];
  const unknown = Object.keys(entry).find((key) => !known.includes(key));
  if (unknown) throw new TypeError(`${where}: unknown key ${unknown}. Fix: use one of ${known.join(", ")}`);
  if (!entry.at || !entry.reason) throw new TypeError(`${where}: at or reason is missing. Fix: write both`);
  matcherOf(entry.at);
  for (const [list, all] of [
    [entry.kinds, kinds],
    [entry.operators, operators],
  ] as const)
    for (const name of list ?? [])
      if (!(all as readonly string[]).includes(name))
        throw new TypeError(`${where}: unknown name ${name}. Fix: use one of ${all.join(", ")}`);
}

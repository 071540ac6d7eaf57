import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLine, formatProblem } from "@facsimile/catalog";
import { suggestName } from "@facsimile/checks";
import { parse } from "yaml";
import { type Kind, kinds, type Mutant, type Operator, operators } from "./making/index.ts";

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

const members = ["kinds", "apis", "operators", "at", "reason"];

/** The exceptions of a file. Throws an error with file, line and choices for an entry that is incomplete or names what there is not. */
export function readExceptions(
  root: string,
  name: "documentation-only" | "accepted",
  apis: readonly string[],
): readonly Exception[] {
  const file = `conformance/mutation/${name}.yaml`;
  const path = join(root, file);
  const entries: unknown = parse(readFileSync(path, "utf8")) ?? [];
  if (!Array.isArray(entries)) throw new TypeError(formatProblem({ file, message: "no list", fix: "write a list" }));
  for (const [index, entry] of entries.entries())
    checkEntry(entry, apis, (at, message, fix) => {
      const line = findLine(path, `[${index}]${at}`);
      return new TypeError(formatProblem({ file, ...(line && { line }), message, fix }));
    });
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

type Refuse = (at: string, message: string, fix: string) => Error;

function checkEntry(entry: Partial<Exception>, apis: readonly string[], refuse: Refuse): void {
  const unknown = Object.keys(entry).find((key) => !members.includes(key));
  if (unknown) throw refuse("", `unknown member ${unknown}`, `use ${members.join(", ")}`);
  const missing = ["at", "reason"].filter((key) => !Object.hasOwn(entry, key));
  if (missing.length > 0) throw refuse("", `an entry lacks ${missing.join(" and ")}`, "give it");
  try {
    matcherOf(entry.at ?? "");
  } catch (error) {
    throw refuse(".at", (error as Error).message, "write a regular expression");
  }
  const lists = { kinds, operators, apis };
  for (const [list, known] of Object.entries(lists) as [keyof typeof lists, readonly string[]][])
    for (const [index, name] of (entry[list] ?? []).entries())
      if (!known.includes(name)) throw refuse(`.${list}[${index}]`, `unknown name ${name}`, suggestName(name, known));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLine, formatProblem } from "@facsimile/catalog";
import { root } from "@facsimile/tooling/tree";
import { parse } from "yaml";
import type { Mutant } from "./stryker.ts";

/** Changes of a line that no test notices, and why. */
export interface Survivor {
  readonly source: string;
  readonly line: string;
  readonly becomes: readonly string[];
  readonly because: string;
  /** Line of the entry in its file. */
  readonly at?: number | undefined;
}

const file = "conformance/strength/survivors.yaml";
const members = ["source", "line", "becomes", "because"];

/** Reads `survivors.yaml`. Throws if an entry lacks something, has something else, or names a source that is not changed. */
export function readSurvivors(sources: readonly string[], path = join(root, file)): Survivor[] {
  const entries = (parse(readFileSync(path, "utf8")) ?? []) as Survivor[];
  return entries.map((entry, index) => {
    const at = findLine(path, `[${index}]`);
    const missing = members.filter((name) => !Object.hasOwn(entry, name));
    const unknown = Object.keys(entry).filter((name) => !members.includes(name));
    if (missing.length > 0) refuse(at, `an entry lacks ${missing.join(" and ")}`, "give it");
    if (unknown.length > 0) refuse(at, `unknown member ${unknown.join(" and ")}`, `use ${members.join(", ")}`);
    if (!sources.includes(entry.source))
      refuse(at, `${entry.source} is not changed`, `name one of ${sources.join(", ")}`);
    return { ...entry, at };
  });
}

function refuse(line: number | undefined, message: string, fix: string): never {
  throw new Error(formatProblem({ file, ...(line && { line }), message, fix }));
}

/** The mutants that no test noticed and no entry lists, each on a line. */
export function listUnexplained(mutants: readonly Mutant[], survivors: readonly Survivor[]): string[] {
  return mutants
    .filter((mutant) => isUnnoticed(mutant) && !survivors.some((entry) => lists(entry, mutant)))
    .map(({ source, at, line, becomes }) =>
      formatProblem({
        file: source,
        line: at,
        message: `no test notices that\n  ${line}\nbecomes\n  ${becomes}\n`,
        fix: `write a test, or list it in ${file} with the reason`,
      }),
    );
}

/** The changes of these sources that are listed, but do not exist or are noticed, each on a line. */
export function listStale(mutants: readonly Mutant[], survivors: readonly Survivor[]): string[] {
  const left = mutants.filter(isUnnoticed);
  return survivors.flatMap((entry) => {
    const found = left.filter((mutant) => lists(entry, mutant)).map(({ becomes }) => becomes);
    const stale = entry.becomes.filter((text) => !found.includes(text));
    const others = left.filter(({ source, line }) => source === entry.source && line === entry.line);
    const choices = others.map(({ becomes }) => becomes).join(" | ") || "none of this line is left";
    return stale.map((text) =>
      formatProblem({
        file,
        ...(entry.at && { line: entry.at }),
        message: `"${text}" is noticed, or the source has changed`,
        fix: `remove it; unnoticed are: ${choices}`,
      }),
    );
  });
}

function isUnnoticed({ status }: Mutant): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function lists(entry: Survivor, { source, line, becomes }: Mutant): boolean {
  return entry.source === source && entry.line === line && entry.becomes.includes(becomes);
}

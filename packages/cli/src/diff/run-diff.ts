import { bumpOf, type Change, diffContracts, touches, type Usage } from "@facsimile/checks/diff";
import { explained, Failure } from "../failure.ts";
import { isObject, readJson } from "../values.ts";
import { type Bump, bumps, readChangesets } from "./changesets.ts";
import { formatAnnotations, formatChanges, formatMarkdown } from "./format-changes.ts";
import { readDocuments } from "./read-documents.ts";

/** How `facsimile diff` prints, and when it fails. */
export interface DiffOptions {
  readonly format: "text" | "json" | "markdown" | "github";
  /** The bump that the new version makes. */
  readonly bump?: Bump;
  readonly changesets?: string;
  readonly package?: string;
  /** File of a usage, as `facsimile verify --usage` writes it. */
  readonly used?: string;
}

/** Compares two versions of a contract and prints the changes. Resolves to the exit code: 1 for a break that the version does not allow. */
export async function runDiff(base: string, head: string, options: DiffOptions): Promise<number> {
  const usage = options.used === undefined ? undefined : readUsage(options.used);
  const given = readGiven(options);
  const changes = await explained(() => diffContracts(readDocuments(base), readDocuments(head)));
  const needed = bumpOf(changes);
  const yours = usage && changes.filter((change) => change.impact === "break" && touches(usage, change));
  process.stdout.write(`${format(changes, needed, yours, options.format)}\n`);
  if (given === undefined) return (yours ?? changes.filter(({ impact }) => impact === "break")).length > 0 ? 1 : 0;
  if (bumps.indexOf(given) >= bumps.indexOf(needed)) return 0;
  process.stderr.write(
    `facsimile: the changes need a ${needed} version, and ${given} is given. Fix: raise it to ${needed}\n`,
  );
  return 1;
}

function readGiven({ bump, changesets, package: name }: DiffOptions): Bump | undefined {
  if (changesets === undefined) return bump;
  if (name === undefined) throw new Failure("--changesets needs a package", "add --package NAME");
  return readChangesets(changesets, name);
}

function readUsage(file: string): Usage {
  const fix = "write one with facsimile verify --usage FILE";
  const usage = readJson(file, fix);
  if (isObject(usage) && isObject(usage.operations)) return usage as unknown as Usage;
  throw new Failure(`${file} is not a usage file`, fix);
}

function format(
  changes: readonly Change[],
  bump: string,
  yours: readonly Change[] | undefined,
  as: DiffOptions["format"],
): string {
  if (as === "json") return JSON.stringify({ bump, changes, ...(yours && { yours }) }, undefined, 2);
  if (as === "github") return formatAnnotations(changes);
  return (as === "markdown" ? formatMarkdown : formatChanges)(changes, bump, yours?.length);
}

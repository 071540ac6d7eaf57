import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyTree, run } from "@facsimile/tooling/tree";
import type { Module } from "./modules.ts";

/** One change of a source, and whether a test noticed it. */
export interface Mutant {
  readonly source: string;
  readonly at: number;
  /** The changed lines before and after, each as one line. */
  readonly line: string;
  readonly becomes: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage";
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>>;
}

interface ReportedMutant {
  readonly status: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

const programs = join(import.meta.dirname, "../programs");

/** Installs StrykerJS, as its lockfile says, and copies the tree for it to change. */
export function prepareTree(): string {
  const { status, output } = run(programs, "npm", ["ci", "--prefer-offline"]);
  if (status !== 0) throw new Error(output);
  return copyTree("packages", "specs", "conformance/strength/programs", ":(glob)*.json");
}

/** Mutates the sources of a module in a copy of the tree, and runs its tests on every mutant. */
export async function mutate(copy: string, { name, sources, tests }: Module): Promise<Mutant[]> {
  const [settings, report] = [join(copy, `${name}.json`), join(copy, `${name}-report.json`)];
  writeFileSync(settings, JSON.stringify(configure(sources, report)));
  const stryker = join(programs, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const env = { ...process.env, MODULE_TESTS: JSON.stringify(tests) };
  const options = { cwd: copy, env, maxBuffer: 2 ** 26 };
  await promisify(execFile)(process.execPath, [stryker, "run", settings], options).catch((failure) => {
    throw new Error(`StrykerJS failed on ${name}:\n${failure.stdout}${failure.stderr}`);
  });
  return readReport(JSON.parse(readFileSync(report, "utf8")));
}

function configure(sources: readonly string[], report: string): object {
  return {
    mutate: sources,
    inPlace: true,
    coverageAnalysis: "perTest",
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "conformance/strength/programs/vitest.config.ts", related: false },
    concurrency: 2,
    // Only a hang is that long; what loops is ended by its number of rounds.
    timeoutMS: 30_000,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
}

/** The mutants of a report of StrykerJS, without those whose tests could not even be loaded. Throws if one was not run. */
export function readReport({ files }: Report): Mutant[] {
  return Object.entries(files).flatMap(([source, { source: text, mutants }]) =>
    mutants
      .filter(({ status }) => status !== "RuntimeError")
      .map(({ status, replacement, location: { start, end } }) => {
        if (!isStatus(status))
          throw new Error(`${source}:${start.line}: a mutant ended with ${status}. Fix: run its tests unchanged`);
        const lines = text.split("\n").slice(start.line - 1, end.line);
        const [first = "", last = ""] = [lines[0], lines.at(-1)];
        const becomes = first.slice(0, start.column - 1) + replacement + last.slice(end.column - 1);
        return { source, at: start.line, line: flatten(lines.join("\n")), becomes: flatten(becomes), status };
      }),
  );
}

function isStatus(status: string): status is Mutant["status"] {
  return ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status);
}

function flatten(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

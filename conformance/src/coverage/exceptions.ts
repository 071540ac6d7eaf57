import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findLine, formatProblem } from "@facsimile/catalog";
import { suggestName } from "@facsimile/checks";
import { parse } from "yaml";
import type { ApiCoverage } from "./coverage.ts";
import { kinds } from "./items.ts";

/** An item that no suite exercises, and why. */
export interface CoverageException {
  readonly api: string;
  readonly item: string;
  /** Line of the item in its file. */
  readonly line?: number | undefined;
}

interface Entry {
  readonly api: string;
  readonly items: readonly string[];
  readonly because: string;
}

const file = "conformance/coverage-exceptions.yaml";
const members = ["api", "items", "because"];

/** Reads `coverage-exceptions.yaml`. Throws an error with line and choices if an entry is incomplete or has an unknown member, API or kind. */
export function readCoverageExceptions(root: string, apis: readonly string[]): CoverageException[] {
  const path = join(root, file);
  const entries = (parse(readFileSync(path, "utf8")) ?? []) as Entry[];
  return entries.flatMap((entry, index) => {
    const lineOf = (at = "") => findLine(path, `[${index}]${at}`);
    const refuse = (message: string, fix: string, line = lineOf()) => {
      throw new Error(formatException(line, message, fix));
    };
    const unknown = Object.keys(entry).filter((name) => !members.includes(name));
    const missing = members.filter((name) => !Object.hasOwn(entry, name));
    if (unknown.length > 0) refuse(`unknown member ${unknown.join(" and ")}`, `use ${members.join(", ")}`);
    if (missing.length > 0) refuse(`an entry lacks ${missing.join(" and ")}`, "give it");
    const { api, items } = entry;
    if (!apis.includes(api)) refuse(`unknown API ${api}`, suggestName(api, apis), lineOf(".api"));
    return items.map((item, at) => {
      const line = lineOf(`.items[${at}]`);
      const [kind = ""] = item.split(": ");
      if (!kinds.some((one) => one === kind)) refuse(`unknown kind ${kind}`, suggestName(kind, kinds), line);
      return { api, item, line };
    });
  });
}

/** What is neither exercised nor excused, and exceptions that excuse nothing, each on a line. */
export function checkCoverage(coverage: readonly ApiCoverage[], exceptions: readonly CoverageException[]): string[] {
  return coverage.flatMap(({ api, items }) => {
    const left = Object.entries(items).flatMap(([item, suites]) => (suites.length === 0 ? [item] : []));
    const own = exceptions.filter((exception) => exception.api === api);
    const uncovered = left.filter((item) => !own.some((exception) => exception.item === item));
    const fix = `exercise it in a suite, or list it in ${file} with the reason`;
    const choices = uncovered.length > 0 ? `remove it, or name one of: ${uncovered.join(" | ")}` : "remove it";
    return [
      ...uncovered.map((item) => `${api}: no suite exercises "${item}". Fix: ${fix}`),
      ...own
        .filter(({ item }) => !left.includes(item))
        .map(({ item, line }) =>
          formatException(line, item in items ? `"${item}" is exercised` : `there is no "${item}"`, choices),
        ),
    ];
  });
}

function formatException(line: number | undefined, message: string, fix: string): string {
  return formatProblem({ file, ...(line && { line }), message, fix });
}

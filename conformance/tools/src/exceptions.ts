import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Result } from "./tools.ts";

/** A fault of a tool itself: the problems that it causes are excused. */
export interface Exception {
  readonly tool: string;
  /** A pattern of the problems. */
  readonly problem: string;
  readonly because: string;
  /** Where the tool's own fault is described. */
  readonly url: string;
}

/** Reads `exceptions.yaml`. Throws if an entry lacks something. */
export function readExceptions(): Exception[] {
  const text = readFileSync(join(import.meta.dirname, "../exceptions.yaml"), "utf8");
  const entries = (parse(text) ?? []) as Partial<Exception>[];
  return entries.map(({ tool, problem, because, url }, index) => {
    if (!tool || !problem || !because || !url)
      throw new Error(`exceptions.yaml[${index}] is incomplete. Fix: give tool, problem, because and url`);
    return { tool, problem, because, url };
  });
}

/** The problems of a result that no exception excuses. */
export function unexcused({ tool, problems }: Result, exceptions: readonly Exception[]): string[] {
  return problems.filter((problem) => !exceptions.some((exception) => excuses(exception, tool, problem)));
}

/** The exceptions that excuse no problem. */
export function staleExceptions(exceptions: readonly Exception[], results: readonly Result[]): Exception[] {
  return exceptions.filter(
    (exception) => !results.some(({ tool, problems }) => problems.some((problem) => excuses(exception, tool, problem))),
  );
}

function excuses(exception: Exception, tool: string, problem: string): boolean {
  return exception.tool === tool && new RegExp(exception.problem).test(problem);
}

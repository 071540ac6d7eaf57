import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Exception, unexcused } from "./exceptions.ts";
import type { Result } from "./tools.ts";

/** Writes the table of a run, which `npm run test:all` prints. */
export function writeReport(results: readonly Result[], exceptions: readonly Exception[]): void {
  const folder = join(import.meta.dirname, "../.results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "table.txt"), formatTable(results, exceptions));
}

/** A row for each document and a column for each tool: read, called, excused or FAIL. */
export function formatTable(results: readonly Result[], exceptions: readonly Exception[]): string {
  const tools = [...new Set(results.map(({ tool }) => tool))];
  const documents = [...new Set(results.map(({ document }) => document))];
  const cell = (document: string, tool: string) => {
    const result = results.find((one) => one.document === document && one.tool === tool);
    return result ? formatResult(result, exceptions) : "-";
  };
  const rows = [["document", ...tools], ...documents.map((name) => [name, ...tools.map((tool) => cell(name, tool))])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function formatResult(result: Result, exceptions: readonly Exception[]): string {
  if (unexcused(result, exceptions).length > 0) return "FAIL";
  if (result.problems.length > 0) return "excused";
  return result.called > 0 ? "called" : "read";
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a table of a run, which `npm run test:all` prints. */
export function writeTable(name: string, text: string): void {
  const folder = join(import.meta.dirname, "../.results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), text);
}

/** A line for the head and for each row, in columns. */
export function formatRows(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return `${all.map((row) => row.map(pad).join("  ")).join("\n")}\n`;
}

import type { Machine } from "./machine.ts";
import { checkTargets, type Row, type Table, type Verdict } from "./table.ts";

/** What one run of a benchmark found. */
export interface Report {
  readonly suite: string;
  readonly machine: Machine;
  readonly tables: readonly Table[];
}

/** The whole report as data, every target with its verdict. */
export function formatJson(report: Report): string {
  return `${JSON.stringify({ ...report, verdicts: report.tables.flatMap(checkTargets) }, undefined, 2)}\n`;
}

/** The whole report as Markdown, which a terminal shows as well. */
export function formatMarkdown({ suite, machine, tables }: Report): string {
  const { date, cpu, cores, system, nodes } = machine;
  const about = `${date}; ${cores} × ${cpu}; ${system}; ${nodes.map((node) => `Node ${node}`).join(", ")}`;
  return [`# bench ${suite}`, about, ...tables.map(formatTable), formatVerdicts(tables.flatMap(checkTargets))].join(
    "\n\n",
  );
}

function formatTable(table: Table): string {
  const { title, unit, rows, reference } = table;
  const base = rows.find(({ name }) => name === reference)?.value?.median;
  const lines = rows.map((row) => formatRow(row, base));
  const head = [unit, "median", "min", "max", ...(reference === undefined ? [] : [`/ ${reference}`])];
  const notes = rows.flatMap(({ name, note }) => (note === undefined ? [] : [`\n- ${name}: ${note}`]));
  return `## ${title}\n\n${grid(head, lines)}${notes.length > 0 ? `\n${notes.join("")}` : ""}`;
}

function formatRow({ name, value }: Row, base: number | undefined): string[] {
  if (!value) return [name, "–"];
  const { median, min, max } = value;
  return [name, ...[median, min, max].map(formatNumber), ...(base === undefined ? [] : [(median / base).toFixed(2)])];
}

function formatVerdicts(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map((verdict) => {
    const { title, row, than, limit, bound, unit, value, met } = verdict;
    const sample = than === undefined ? row : `${row} / ${than}`;
    const word = met === undefined ? "not measured" : met ? "met" : "NOT met";
    return [title, sample, `${limit} ${bound} ${unit}`, value === undefined ? "–" : formatNumber(value), word];
  });
  return `## Targets\n\n${grid(["comparison", "of", "target", "value", "verdict"], lines)}\n`;
}

function formatNumber(value: number): string {
  if (Math.abs(value) >= 1000) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

// Padded, because people read it in a terminal too.
function grid(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, 3, ...lines.map((line) => line[at]?.length ?? 0)));
  const format = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width)).join(" | ")} |`;
  return [format(head), format(widths.map((width) => "-".repeat(width))), ...lines.map(format)].join("\n");
}

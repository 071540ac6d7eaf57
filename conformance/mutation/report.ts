import { formatMutant, unchanged } from "./making/index.ts";
import type { Run } from "./run.ts";
import { outcomes, type Result } from "./trying/index.ts";

/** The share of the mutants that could be noticed that is: killed of the built, less documentation only. */
export const goal = 97;

interface Row {
  readonly name: string;
  readonly results: readonly Result[];
}

/** The report of a run for people: a table, who killed and refused, and every survivor. */
export function formatRun({ results, unexpected, executed, stale }: Run): string {
  const apis = groupBy(results, ({ mutant }) => mutant.api);
  const rows = apis.flatMap(({ name, results: own }) => [
    ...groupBy(own, ({ mutant }) => mutant.kind).map((row) => ({ ...row, name: `${name} ${row.name}` })),
    { name, results: own },
  ]);
  const killed = results.filter(({ outcome }) => outcome === "killed");
  const refused = results.filter(({ outcome }) => outcome === "does not build");
  const equivalent = results.filter(({ outcome }) => outcome === "equivalent");
  const told = results.filter(({ outcome }) => outcome === "documentation only");
  const survivors = results.filter(({ outcome }) => outcome === "survived" || outcome === "hung");
  return [
    formatTable([...rows, { name: "all", results }]),
    formatCounts("Killed by", killed, bySuite),
    formatCounts("Refused by", refused, bySuite),
    formatCounts("Equivalent, because", equivalent, byReason),
    formatCounts("Documentation only, because", told, byReason),
    list("Not changed", notChanged),
    list("Survivors", survivors.map(formatSurvivor)),
    list("Documentation only, but noticed. Fix: correct documentation-only.yaml", executed.map(formatExecuted)),
    list("Exceptions that excuse nothing. Fix: remove them", stale),
    unexpected.length > 0 ? `${unexpected.length} survivors have no reason. Fix: teach a suite, or accept them` : "",
  ]
    .filter((part) => part)
    .join("\n\n");
}

/** Killed of the mutants that could be noticed, in percent; by the first behaviours only, if asked. */
export function scoreOf(results: readonly Result[], isBefore = false): number {
  const counted = results.filter(({ outcome }) => /^(killed|survived|hung)$/.test(outcome));
  const killed = counted.filter(({ outcome, isOld }) => outcome === "killed" && (isOld || !isBefore));
  return counted.length === 0 ? 100 : (100 * killed.length) / counted.length;
}

function formatTable(rows: readonly Row[]): string {
  const isCompared = rows.some(({ results }) => results.some(({ isOld }) => isOld !== undefined));
  const head = ["", "mutants", ...outcomes, ...(isCompared ? ["before"] : []), "after"];
  const lines = rows.map(({ name, results }) => [
    name,
    String(results.length),
    ...outcomes.map((outcome) => String(results.filter((result) => result.outcome === outcome).length)),
    ...(isCompared ? [`${scoreOf(results, true).toFixed(1)} %`] : []),
    `${scoreOf(results).toFixed(1)} %`,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return [head, ...lines].map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}

const bySuite = ({ by = "" }: Result) => by;
const byReason = ({ because = "" }: Result) => because;
const notChanged = Object.entries(unchanged).map(([member, reason]) => `${member} (${reason})`);

function formatCounts(title: string, results: readonly Result[], nameOf: (result: Result) => string): string {
  const groups = groupBy(results, nameOf).sort((a, b) => b.results.length - a.results.length);
  return list(
    title,
    groups.map(({ name, results: own }) => `${String(own.length).padStart(6)}  ${name}`),
  );
}

function formatSurvivor({ mutant, outcome, because }: Result): string {
  const reason = because ?? (outcome === "hung" ? "hung" : "NO REASON");
  return `${formatMutant(mutant)} (${reason})`;
}

function formatExecuted({ mutant, because }: Result): string {
  return `${formatMutant(mutant)} (${because})`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function groupBy(results: readonly Result[], nameOf: (result: Result) => string): Row[] {
  return Object.entries(Object.groupBy(results, nameOf)).map(([name, own = []]) => ({ name, results: own }));
}

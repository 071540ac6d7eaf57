import type { Change, Impact } from "@facsimile/checks/diff";
import { formatAnnotation, formatTable } from "../report/index.ts";

const impacts: readonly Impact[] = ["break", "addition", "note", "equivalent"];
const longest = 300;

/** Prints changes as text: a line for each, under a break the value that shows it, and a sum at the end. */
export function formatChanges(changes: readonly Change[], bump: string, used: number | undefined): string {
  const lines = changes.flatMap(({ operation, place, message, impact, counterExample }) => [
    `${impact.padEnd(10)}  ${operation ? `${operation}  ` : ""}${place}: ${message}`,
    ...(counterExample === undefined
      ? []
      : [`${" ".repeat(12)}for example ${shorten(JSON.stringify(counterExample))}`]),
  ]);
  return [...lines, formatSum(changes, bump, used)].join("\n");
}

/** Prints changes as annotations of GitHub Actions. */
export function formatAnnotations(changes: readonly Change[]): string {
  const lines = changes.map(({ operation, place, message, impact }) =>
    formatAnnotation(impact === "break", { title: `${operation} ${place}`.trim() }, message),
  );
  return lines.join("\n");
}

/** Prints changes as a table in Markdown. */
export function formatMarkdown(changes: readonly Change[], bump: string, used: number | undefined): string {
  const rows = changes.map(({ impact, operation, place, message }) => [impact, operation, place, message]);
  const table = formatTable(["change", "operation", "place", "what"], rows);
  return [table, "", formatSum(changes, bump, used)].join("\n");
}

function formatSum(changes: readonly Change[], bump: string, used: number | undefined): string {
  const counts = impacts.map(
    (impact) => [changes.filter((change) => change.impact === impact).length, impact] as const,
  );
  const sum = counts
    .filter(([count]) => count > 0)
    .map(([count, impact]) => `${count} ${impact}${count === 1 || impact === "equivalent" ? "" : "s"}`);
  const yours = used === undefined ? "" : `, ${used} of the breaks yours`;
  return `${sum.join(", ") || "no change"}${yours}; version: ${bump}`;
}

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

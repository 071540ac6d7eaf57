import type { Change, Impact } from "@facsimile/checks/diff";

const words: Readonly<Record<Impact, string>> = {
  break: "break",
  addition: "addition",
  note: "note",
  equivalent: "equivalent",
};
const longest = 300;

/** Prints changes as text: a line for each, under a break the value that shows it, and a sum at the end. */
export function formatChanges(changes: readonly Change[], bump: string, used: number | undefined): string {
  const lines = changes.flatMap(({ operation, place, message, impact, counterExample }) => [
    `${words[impact].padEnd(10)}  ${operation ? `${operation}  ` : ""}${place}: ${message}`,
    ...(counterExample === undefined
      ? []
      : [`${" ".repeat(12)}for example ${shorten(JSON.stringify(counterExample))}`]),
  ]);
  return [...lines, formatSum(changes, bump, used)].join("\n");
}

/** Prints changes as annotations of GitHub Actions. */
export function formatAnnotations(changes: readonly Change[]): string {
  const levels: Readonly<Record<Impact, string>> = {
    break: "error",
    addition: "notice",
    note: "notice",
    equivalent: "notice",
  };
  const quote = (text: string) => text.replace(/[%\r\n]/g, (mark) => encodeURIComponent(mark));
  return changes
    .map(
      ({ operation, place, message, impact }) =>
        `::${levels[impact]} title=${quote(`${operation} ${place}`.trim()).replace(/[:,]/g, encodeURIComponent)}::${quote(message)}`,
    )
    .join("\n");
}

/** Prints changes as a table in Markdown. */
export function formatMarkdown(changes: readonly Change[], bump: string, used: number | undefined): string {
  const quote = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const rows = changes.map(
    ({ impact, operation, place, message }) => `| ${impact} | ${operation} | ${quote(place)} | ${quote(message)} |`,
  );
  return [
    "| change | operation | place | what |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    formatSum(changes, bump, used),
  ].join("\n");
}

function formatSum(changes: readonly Change[], bump: string, used: number | undefined): string {
  const counts = (Object.keys(words) as Impact[]).map(
    (impact) => [changes.filter((change) => change.impact === impact).length, impact] as const,
  );
  const sum = counts
    .filter(([count]) => count > 0)
    .map(([count, impact]) => `${count} ${impact}${count === 1 || impact === "equivalent" ? "" : "s"}`);
  const yours = used === undefined ? "" : `, ${used} of the breaks yours`;
  return `${sum.join(", ") || "no change"}${yours}; version: ${bump}`;
}

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

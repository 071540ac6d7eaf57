import type { Finding } from "@facsimile/checks/verify";
import type { Location } from "./locate.ts";
import { formatAnnotation, formatTable } from "./markup.ts";

/** How findings can be printed. */
export const formats = ["text", "json", "junit", "sarif", "github", "markdown"] as const;
export type Format = (typeof formats)[number];

/** Prints findings in one of the formats. */
export async function formatFindings(findings: readonly Finding[], format: Format): Promise<string> {
  switch (format) {
    case "text":
      return findings.map(formatText).join("\n");
    case "json":
      return JSON.stringify(findings, undefined, 2);
    case "github":
      return formatAnnotations(findings, (await import("./locate.ts")).createLocator());
    case "markdown":
      return formatMarkdown(findings);
    case "junit":
      return (await import("./junit.ts")).formatJUnit(findings);
    case "sarif":
      return (await import("./sarif.ts")).formatSarif(findings);
  }
}

function formatText({ level, api, operation, place, message, seen, fix, source, input }: Finding): string {
  const details = [
    ...(source ? [`documented: ${source}`] : []),
    ...(input === undefined ? [] : [`input: ${JSON.stringify(input)}`]),
    `Fix: ${fix}`,
  ];
  return [
    `${level.padEnd(10)} ${api} ${operation}  ${place}: ${message}  (${seen})`,
    ...details.map((line) => `           ${line}`),
  ].join("\n");
}

function formatAnnotations(findings: readonly Finding[], locate: (finding: Finding) => Location): string {
  const lines = findings.map((finding) => {
    const { level, api, operation, place, message, fix, seen } = finding;
    const properties = { ...locate(finding), title: `${api} ${operation} ${place}` };
    return formatAnnotation(level === "violation", properties, `${message} (${seen}). Fix: ${fix}`);
  });
  return lines.join("\n");
}

function formatMarkdown(findings: readonly Finding[]): string {
  const columns = ["level", "api", "operation", "place", "message", "fix", "seen"] as const;
  const rows = findings.map((finding) => columns.map((column) => finding[column]));
  return formatTable(["level", "API", "operation", "place", "what", "fix", "seen"], rows);
}

import type { Finding } from "@facsimile/checks/verify";
import junit, { type Builder } from "junit-report-builder";

// Its types describe a default member that Node does not see.
const builder = junit as unknown as Builder;

/** Prints findings as JUnit XML: a suite for each API, a case for each operation. */
export function formatJUnit(findings: readonly Finding[]): string {
  const report = builder.newBuilder();
  for (const api of new Set(findings.map((finding) => finding.api))) {
    const suite = report.testSuite().name(api);
    const own = findings.filter((finding) => finding.api === api);
    for (const { operation, level, place, message, fix, seen } of own) {
      const testCase = suite.testCase().className(`${api}.${operation}`).name(`${place}: ${message}`);
      if (level === "violation") testCase.failure(`${message} (${seen}). Fix: ${fix}`);
      else testCase.standardOutput(`${message} (${seen})`);
    }
  }
  return report.build();
}

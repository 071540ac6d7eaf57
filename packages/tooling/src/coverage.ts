import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listApis } from "@facsimile/catalog";
import {
  checkCoverage,
  countCoverage,
  formatCoverage,
  readCoverage,
  readCoverageExceptions,
} from "@facsimile/conformance";
import type { Tally } from "./tally.ts";

/** Writes what the suites of all APIs exercise as `conformance/dist/coverage.{json,md}`, prints the sum, and checks the exceptions. */
export function reportCoverage(root: string): Tally {
  const apis = listApis(root);
  const exceptions = readCoverageExceptions(root, apis);
  const coverage = apis.map((api) => readCoverage(root, api));
  const dist = join(root, "conformance/dist");
  mkdirSync(dist, { recursive: true });
  const counted = coverage.map(({ api, items }) => ({ api, counts: countCoverage({ api, items }), items }));
  writeFileSync(join(dist, "coverage.json"), `${JSON.stringify(counted)}\n`);
  writeFileSync(join(dist, "coverage.md"), formatCoverage(coverage));
  const counts = counted.flatMap((one) => Object.values(one.counts));
  const [exercised, all] = (["exercised", "all"] as const).map((name) =>
    counts.reduce((total, one) => total + one[name], 0),
  );
  const excused = exceptions.length > 0 ? `, ${exceptions.length} excused with a reason` : "";
  process.stdout.write(`The suites exercise ${exercised} of ${all} facts of the contracts${excused}\n`);
  const failures = checkCoverage(coverage, exceptions);
  return { passed: failures.length === 0 ? 1 : 0, failed: failures.length, failures };
}

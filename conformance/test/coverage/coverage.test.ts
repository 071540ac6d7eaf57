import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ApiCoverage, countCoverage, formatCoverage, readCoverage } from "../../src/coverage/coverage.ts";

const covered = "keyword: Copy request.Name maxLength kept";
const left = "keyword: Copy request.Name maxLength violated";
const coverage: ApiCoverage = { api: "box", items: { [covered]: ["limits"], [left]: [] } };

test("the table counts each kind", () => {
  expect(countCoverage(coverage).keyword).toEqual({ exercised: 1, all: 2 });
  expect(formatCoverage([coverage]).split("\n")[2]).toMatch(/^\| box \| 0 of 0 \| 0 of 0 \| 1 of 2 \|/);
});

test("the results of all workers are put together; without a run there is nothing to read", () => {
  const root = mkdtempSync(join(tmpdir(), "results-"));
  expect(() => readCoverage(root, "box")).toThrow(/coverage-items.json is missing. Fix: run the suites first/);
  const results = join(root, "packages/clients/box/.results");
  mkdirSync(join(results, "coverage"), { recursive: true });
  const write = (name: string, value: unknown) => writeFileSync(join(results, name), JSON.stringify(value));
  const items = ["operation: Copy", "case: Copy first", "case: Copy second", "erratum: Copy request.Id"];
  write("coverage-items.json", items);
  write("coverage/1.json", { "operation: Copy": ["limits"], "operation: Other": ["limits"] });
  write("coverage/2.json", { "operation: Copy": ["cases", "limits"] });
  write("matrix.json", [{ operation: "Copy", case: "first" }]);
  const title = "the erratum at request.Id is alive";
  const results2 = [{ assertionResults: [{ status: "passed", title, ancestorTitles: ["Copy"] }] }];
  write("conform.json", { testResults: results2 });
  expect(readCoverage(root, "box").items).toEqual({
    "operation: Copy": ["cases", "limits"],
    "case: Copy first": ["cases"],
    "case: Copy second": [],
    "erratum: Copy request.Id": ["documentation"],
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tallyTasks } from "../src/tally.ts";

const root = mkdtempSync(join(tmpdir(), "tally-"));

function task(name: string, exitCode?: number, results?: object) {
  const directory = `${name}-${Math.random()}`;
  mkdirSync(join(root, directory, ".results"), { recursive: true });
  if (results) writeFileSync(join(root, directory, ".results", `${name}.json`), JSON.stringify(results));
  const execution = exitCode === undefined ? {} : { execution: { exitCode } };
  return { task: name, package: "p", directory, command: "c", hash: "h", cache: { status: "MISS" }, ...execution };
}

test("suites count their tests, other tasks count as one", () => {
  expect(tallyTasks(root, [task("lint", 0), task("unit", 0, { numPassedTests: 7, numFailedTests: 0 })])).toEqual({
    passed: 8,
    failed: 0,
    failures: [],
  });
});

test("a failed task and a failed test are told apart", () => {
  const { passed, failed, failures } = tallyTasks(root, [
    task("lint", 1),
    task("conform", 1, { numPassedTests: 5, numFailedTests: 2 }),
  ]);
  expect({ passed, failed, failures }).toEqual({
    passed: 5,
    failed: 3,
    failures: ["p lint: failed", "p conform: 2 failed or skipped"],
  });
});

test("tests that failed or were skipped are named, each with what it said first", () => {
  const assertionResults = [
    { fullName: "a passes", status: "passed", failureMessages: [] },
    { fullName: "b fails", status: "failed", failureMessages: ["Error: is 1, should be 2\n    at c.ts:3"] },
    { fullName: "d is skipped", status: "pending" },
  ];
  const results = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 1, testResults: [{ assertionResults }] };
  expect(tallyTasks(root, [task("unit", 1, results)]).failures).toEqual([
    "p unit: 2 failed or skipped\n  b fails: Error: is 1, should be 2\n  d is skipped: pending",
  ]);
});

test("a skipped test is a failure", () => {
  const skipped = task("unit", 0, { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 });
  expect(tallyTasks(root, [skipped])).toMatchObject({ passed: 4, failed: 2 });
});

test.each([
  ["did not run", task("current"), "p current: did not run"],
  ["left no result", task("unit", 0), "p unit: left no result"],
  ["ran no test", task("unit", 0, { numPassedTests: 0, numFailedTests: 0 }), "p unit: ran no test"],
  [
    "failed outside its tests",
    task("unit", 1, { numPassedTests: 3, numFailedTests: 0 }),
    "p unit: failed outside its tests",
  ],
])("a task that %s is a failure", (_, broken, failure) => {
  expect(tallyTasks(root, [broken])).toEqual({ passed: 0, failed: 1, failures: [failure] });
});

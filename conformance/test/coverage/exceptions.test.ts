import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ApiCoverage } from "../../src/coverage/coverage.ts";
import { checkCoverage, readCoverageExceptions } from "../../src/coverage/exceptions.ts";

const covered = "keyword: Copy request.Name maxLength kept";
const left = "keyword: Copy request.Name maxLength violated";
const coverage: ApiCoverage = { api: "box", items: { [covered]: ["limits"], [left]: [] } };
const file = "conformance/coverage-exceptions.yaml";
const exception = { api: "box", item: left, line: 3 };

test("what no suite exercises fails, unless an exception lists it", () => {
  expect(checkCoverage([coverage], [exception])).toEqual([]);
  expect(checkCoverage([coverage], [])).toEqual([
    `box: no suite exercises "${left}". Fix: exercise it in a suite, or list it in ${file} with the reason`,
  ]);
  expect(checkCoverage([coverage], [{ ...exception, api: "crate" }])).toHaveLength(1);
});

test.each([
  ["that is exercised by now", covered, `"${covered}" is exercised`],
  ["that is misspelt", `${left}s`, `there is no "${left}s"`],
])("an exception %s fails with its line and what there is", (_, item, message) => {
  expect(checkCoverage([coverage], [{ ...exception, item }])[1]).toBe(
    `${file}:3: ${message}. Fix: remove it, or name one of: ${left}`,
  );
});

function readExceptions(yaml: string) {
  const root = mkdtempSync(join(tmpdir(), "coverage-"));
  mkdirSync(join(root, "conformance"));
  writeFileSync(join(root, file), yaml);
  return () => readCoverageExceptions(root, ["box", "crate"]);
}

test.each([
  ["an unknown API", "- { api: bok, items: [], because: x }", "2: unknown API bok. Fix: use box; there are box, crate"],
  [
    "a misspelt member",
    "- { api: box, item: [], items: [], because: x }",
    "2: unknown member item. Fix: use api, items, because",
  ],
  ["no reason", "- { api: box, items: [] }", "2: an entry lacks because. Fix: give it"],
  [
    "an unknown kind",
    '- api: box\n  because: x\n  items:\n    - "code: Copy Full"\n    - "cod: Copy Full"',
    "6: unknown kind cod. Fix: use code; there are operation, parameter, keyword, status, code",
  ],
])("%s in the exceptions is told with its line", (_, yaml, message) => {
  expect(readExceptions(`# first\n${yaml}\n`)).toThrow(`${file}:${message}`);
});

test("each item of an exception has its own line", () => {
  const yaml = '- api: box\n  because: x\n  items:\n    - "code: Copy Full"\n    - "code: Copy Empty"\n';
  expect(readExceptions(yaml)()).toEqual([
    { api: "box", item: "code: Copy Full", line: 4 },
    { api: "box", item: "code: Copy Empty", line: 5 },
  ]);
});

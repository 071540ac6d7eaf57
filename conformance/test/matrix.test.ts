import { expect, test } from "vitest";
import { claims } from "../src/behaviour/cases/claims.ts";
import {
  createMatrix,
  formatMarkdown,
  formatSummary,
  formatTerminal,
  type MatrixRow,
  takeCensus,
  type Verdict,
  wrapText,
} from "../src/matrix.ts";

const row = (name: string, provenance: MatrixRow["provenance"], verdict: Verdict = "pass"): MatrixRow => ({
  api: "demo-box",
  operation: "CopyBox",
  case: name,
  provenance,
  cells: {
    schema: verdict,
    "client sends": "pass",
    "client understands": "pass",
    "mock accepts": "pass",
    "mock responds": "pass",
    "mock by default": "pass",
  },
});

test("cases are counted by provenance, cells by verdict", () => {
  const { census } = createMatrix([
    row("a", "documented"),
    row("b", "assumed", "fail"),
    row("c", "composed", "known gap"),
  ]);
  expect(census).toEqual({
    cases: 3,
    documented: 1,
    composed: 1,
    assumed: 1,
    cells: 18,
    pass: 16,
    fail: 1,
    "known gap": 1,
  });
});

test("the census finds a case that did not run, one that is not on disk and one that ran twice", () => {
  const onDisk = ["demo-box/CopyBox/a", "demo-box/CopyBox/b"];
  expect(takeCensus(onDisk, [row("a", "documented"), row("b", "documented")])).toEqual([]);
  expect(takeCensus(onDisk, [row("a", "documented")])).toEqual([
    "demo-box/CopyBox/b: the case is on disk but did not run",
  ]);
  expect(
    takeCensus(onDisk, [
      row("a", "documented"),
      row("b", "documented"),
      row("c", "documented"),
      row("a", "documented"),
    ]),
  ).toHaveLength(2);
});

test("a red cell is seen in every form of the matrix", () => {
  const matrix = createMatrix([row("a", "documented", "fail")]);
  expect(formatMarkdown(matrix)).toContain("| demo-box | CopyBox | a | documented | ✘ | ✔ | ✔ | ✔ | ✔ |");
  expect(formatTerminal(matrix)).toMatch(/demo-box +CopyBox +a +documented +FAIL/);
  expect(formatTerminal(matrix)).toContain(
    `1 cases (1 documented, 0 composed, 0 assumed) × ${claims.length} claims = 6 cells: 5 pass, 1 fail, 0 known gaps`,
  );
});

test("a text is wrapped between words, a longer word within, and what follows is indented as far as the first line", () => {
  expect(wrapText("  copy  0 s  calls CopyImage", 16)).toEqual(["  copy  0 s", "  calls", "  CopyImage"]);
  expect(wrapText("  waits by WaitForSnapshotCopies", 12)).toEqual([
    "  waits by",
    "  WaitForSna",
    "  pshotCopie",
    "  s",
  ]);
});

test("the summary counts cases by operation, lists what failed, and is never wider than the terminal", () => {
  const summary = formatSummary(createMatrix([row("a", "documented"), row("b", "assumed", "fail")]), 60);
  expect(summary).toContain("demo-box  CopyBox    2 cases  1 not passed\n  fail b: schema\n");
  expect(Math.max(...summary.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  const passed = createMatrix([row("a", "documented")]);
  expect(formatSummary(passed)).toContain("demo-box  CopyBox     1 case  pass");
  expect(formatSummary(passed, 30)).toContain("demo-box  CopyBox     1 case\npass\n");
});

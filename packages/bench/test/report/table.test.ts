import { expect, test } from "vitest";
import { summarise } from "../../src/report/summary.ts";
import { checkTargets, type Target } from "../../src/report/table.ts";

const rows = [
  { name: "ours", value: summarise([30]) },
  { name: "theirs", value: summarise([20]) },
  { name: "absent", note: "not installed" },
];

test.each<[string, Target, object]>([
  ["a bound of its own", { row: "ours", limit: "≤", bound: 30 }, { value: 30, met: true, unit: "ms" }],
  ["a ratio", { row: "ours", than: "theirs", limit: "<", bound: 1.5 }, { value: 1.5, met: false, unit: "×" }],
  ["a least value", { row: "theirs", limit: "≥", bound: 21 }, { value: 20, met: false }],
])("%s is held against the medians", (_, target, verdict) => {
  expect(checkTargets({ title: "t", unit: "ms", rows, targets: [target] })[0]).toMatchObject(verdict);
});

test.each<[string, Target]>([
  ["a row", { row: "absent", limit: "≤", bound: 1 }],
  ["the row to compare with", { row: "ours", than: "absent", limit: "≤", bound: 1 }],
])("a target is not checked where %s was not measured", (_, target) => {
  expect(checkTargets({ title: "t", unit: "ms", rows, targets: [target] })[0]).not.toHaveProperty("met");
});

import { expect, test } from "vitest";
import { formatJson, formatMarkdown, type Report } from "../../src/report/report.ts";
import { summarise } from "../../src/report/summary.ts";

const report: Report = {
  suite: "client",
  machine: { date: "2026-11-22", cpu: "C", cores: 2, system: "Linux 6", nodes: ["24.21.0"] },
  tables: [
    {
      title: "Calls",
      unit: "µs",
      reference: "theirs",
      rows: [
        { name: "ours", value: summarise([10, 20, 60]) },
        { name: "theirs", value: summarise([40]) },
        { name: "absent", note: "is not there" },
      ],
      targets: [
        { row: "ours", than: "theirs", limit: "<", bound: 1 },
        { row: "ours", limit: "≤", bound: 5 },
        { row: "absent", limit: "≤", bound: 5 },
      ],
    },
  ],
};

test("people read rows with their ratio, notes, and every target with its verdict", () => {
  expect(formatMarkdown(report)).toMatchSnapshot();
});

test("programs read the same numbers and verdicts", () => {
  const { verdicts, tables } = JSON.parse(formatJson(report));
  expect(tables[0].rows[0].value).toEqual({ min: 10, median: 20, max: 60, samples: 3 });
  expect(verdicts.map(({ met }: { met?: boolean }) => met)).toEqual([true, false, undefined]);
});

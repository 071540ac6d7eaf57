import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readReport } from "../src/stryker.ts";
import { listStale, listUnexplained, readSurvivors } from "../src/survivors.ts";

const source = "packages/runtime/src/signing/canonical.ts";
const text = 'const sign = (key) => {\n  return key ?? "";\n};\n';
const mutant = (status: string, replacement: string) => ({
  status,
  replacement,
  location: { start: { line: 2, column: 10 }, end: { line: 2, column: 19 } },
});
const report = (...statuses: string[]) =>
  readReport({
    files: { [source]: { source: text, mutants: statuses.map((status, at) => mutant(status, `k${at}`)) } },
  });
const entry = { source, line: 'return key ?? "";', becomes: ["return k0;"], because: "keys are required" };

const place = "conformance/strength/survivors.yaml";

function read(yaml: string) {
  const path = join(tmpdir(), "survivors.yaml");
  writeFileSync(path, yaml);
  return () => readSurvivors([source], path);
}

test("a change that is noticed needs no entry; one that is not is told with both lines", () => {
  expect(listUnexplained(report("Killed", "Timeout"), [])).toEqual([]);
  expect(listUnexplained(report("Survived"), [entry])).toEqual([]);
  const told = listUnexplained(report("Survived", "NoCoverage"), [entry]);
  expect(told).toEqual([
    `${source}:2: no test notices that\n  return key ?? "";\nbecomes\n  return k1;\n. Fix: write a test, or list it in ${place} with the reason`,
  ]);
});

test("an entry whose change is noticed, or does not exist any more, is stale", () => {
  const stale = (status: string) => listStale(report(status, "Survived"), [{ ...entry, at: 7 }]);
  expect(stale("Survived")).toEqual([]);
  expect(stale("Killed")).toEqual([
    `${place}:7: "return k0;" is noticed, or the source has changed. Fix: remove it; unnoticed are: return k1;`,
  ]);
  expect(listStale(report("Killed"), [{ ...entry, line: "return key;" }])[0]).toContain("none of this line is left");
});

test("a change that could not be run fails the run", () => {
  expect(() => report("CompileError")).toThrow(`${source}:2: a mutant ended with CompileError. Fix: `);
});

test.each([
  ["lacks a member", `- source: ${source}\n  line: x\n  becomes: [y]\n`, ":1: an entry lacks because. Fix: give it"],
  [
    "has a misspelt one",
    `- { source: ${source}, line: x, becomes: [y], because: z, becuase: z }\n`,
    "unknown member becuase",
  ],
  [
    "names another source",
    "- { source: a.ts, line: x, becomes: [y], because: z }\n",
    `a.ts is not changed. Fix: name one of ${source}`,
  ],
])("an entry that %s is told with its line and what is valid", (_, yaml, message) => {
  expect(read(yaml)).toThrow(message);
  expect(read(`# a comment\n\n${yaml}`)).toThrow(`${place}:3: `);
});

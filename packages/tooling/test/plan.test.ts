import { expect, test } from "vitest";
import { copyTree, edit } from "../src/tree.ts";
import { planTasks } from "../src/turbo.ts";

const tasks = ["lint", "typecheck", "current", "unit", "conform"];

const copy = copyTree();
const before = new Map(planIn(copy));
const all = [...before.keys()];

// A task whose hash stays is not run again.
function changedBy(file: string, from: string, to: string): string[] {
  const undo = edit(copy, file, from, to);
  const after = planIn(copy);
  undo();
  return after.filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id);
}

function planIn(folder: string) {
  return planTasks(folder, tasks).map(({ package: name, task, hash }) => [`${name}#${task}`, hash] as const);
}

const ofApi = (id: string) => (task: string) => new RegExp(`^@facsimile/(spec-)?${id}#`).test(task);

test("an edit in one API's folder runs that API's tasks and none of another API", () => {
  const changed = changedBy("specs/alibaba-ens/operations/CopySnapshot.yaml", "maxLength: 128", "maxLength: 127");
  expect(changed.filter(ofApi("alibaba-ens")).sort()).toEqual(all.filter(ofApi("alibaba-ens")).sort());
  expect(changed.filter(ofApi("huawei-ims"))).toEqual([]);
});

test.each([
  ["what all APIs share", "specs/_shared/sources.yaml", "# Sources of facts.", "# The sources of facts."],
  [
    "the reader of the specs",
    "packages/catalog/src/build/split.ts",
    "export function splitOperations",
    "export function  splitOperations",
  ],
  ["the conformance suites", "conformance/suites/documentation.test.ts", "import", "import "],
])("an edit in %s runs the tasks of every API", (_, file, from, to) => {
  const changed = changedBy(file, from, to);
  const conform = all.filter((task) => task.endsWith("#conform"));
  expect(conform.length).toBeGreaterThan(1);
  expect(changed.filter((task) => task.endsWith("#conform")).sort()).toEqual(conform.sort());
});

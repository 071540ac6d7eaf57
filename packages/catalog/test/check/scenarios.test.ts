import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { formatProblem } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { editedFixture, fixture } from "../fixture.ts";
import { countProblems, file, good, problemsOf } from "./scenario-fixture.ts";

test("scenarios that name only what there is are without problems", () => {
  expect(problemsOf(good)).toEqual([]);
});

test.each([
  [
    "an operation",
    "  List:",
    "  Lists:",
    "operations.Lists: unknown operation Lists. Fix: use one of Make, List, Drop",
  ],
  [
    "a case that refuses",
    "{ Make: Full }",
    "{ Make: Fool }",
    "scenarios.full.refuse.Make: unknown case Fool. Fix: use one of make, Full",
  ],
  [
    "a violation that refuses",
    "violation: throttled",
    "violation: throttle",
    "scenarios.busy.refuse.Make: unknown violation throttle. Fix: use one of throttled",
  ],
  ["an operation that refuses", "{ Make: Full }", "{ Made: Full }", "scenarios.full.refuse: unknown operation Made"],
  [
    "a scenario of the remaining items",
    "remaining: none",
    "remaining: failure",
    "scenarios.partial.remaining: unknown scenario failure. Fix: use one of none, success",
  ],
])("%s that is unknown is one message with its place and fix", (_, from, to, message) => {
  expect(countProblems(from, to, message)).toBe(1);
});

test("built documents carry the scenarios of their API", async () => {
  const { operations } = await bundleApi(fixture, "demo-box");
  expect(operations.ListBoxes).toHaveProperty("x-facsimile-scenarios.scenarios.full.description", "There is no room.");
});

test("an unknown key is one message with file and line, an unknown name fails the build", async () => {
  const { problems } = readApiFolder(editedFixture({ [file]: ["forEach: Nodes", "forEech: Nodes"] }), "demo-box");
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      `^specs/${file}:7 operations.CopyBox.effects\\[0\\].forEech: unknown key forEech. Fix: remove it or use`,
    ),
  ]);
  const misnamed = bundleApi(editedFixture({ [file]: ["CopyBox: Full", "CopyBox: Fool"] }), "demo-box");
  await expect(misnamed).rejects.toThrow(`specs/${file}:11 scenarios.full.refuse.CopyBox: unknown case Fool`);
});

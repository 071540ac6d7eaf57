import { expect, test } from "vitest";
import { formatProblem } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { editedFixture } from "../fixture.ts";

const copy = "demo-box/documented/CopyBox.yaml";
const problemsOf = (root: string) => readApiFolder(root, "demo-box").problems.map(formatProblem);

test.each([
  [
    "an unknown key",
    "mandatory: true, example",
    "mandatry: true, example",
    `specs/${copy}:5 request[0].mandatry: unknown key mandatry. Fix: remove it or use one of name, in, as`,
  ],
  ["a missing key", "title: CopyBox, ", "", `specs/${copy}:2 source: title is missing. Fix: add title`],
  [
    "a value of the wrong type",
    "mandatory: true, example",
    "mandatory: often, example",
    `specs/${copy}:5 request[0].mandatory: must be boolean`,
  ],
  ["broken YAML", "http: {", "http: [", `specs/${copy}:3: `],
])("%s is one message with file, place and fix", (_, from, to, message) => {
  const problems = problemsOf(editedFixture({ [copy]: [from, to] }));
  expect(problems.filter((problem) => problem.startsWith(message))).toHaveLength(1);
});

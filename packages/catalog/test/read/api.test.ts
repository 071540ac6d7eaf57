import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "../../src/model/index.ts";
import { listApis, readApiFolder } from "../../src/read/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const copy = "demo-box/documented/CopyBox.yaml";
const problemsOf = (root: string) => readApiFolder(root, "demo-box").problems.map(formatProblem);

test("an API is a folder with an openapi.yaml", () => {
  expect(listApis(fixture)).toEqual(["demo-box"]);
});

test("a folder without mistakes is read without problems", () => {
  const { api, problems } = readApiFolder(fixture, "demo-box");
  expect(problems).toEqual([]);
  expect(Object.keys(api?.documented ?? {})).toEqual(["CopyBox", "ListBoxes"]);
  expect(api?.protocol.id).toBe("demo-rpc");
});

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
  [
    "a source that nobody declares",
    "source: sdk, id: D1",
    "source: sdc, id: D1",
    `specs/${copy}: unknown source sdc. Fix: declare it under sources, or use one of sdk`,
  ],
  [
    "a case without its request",
    "copy: { request: printed",
    "copy: { request: print",
    `specs/${copy} cases.copy: unknown request print. Fix: use one of \`requests\``,
  ],
  [
    "a case without its response",
    "response: Full }",
    "response: Fool }",
    `specs/${copy} cases.Full: unknown response Fool. Fix: use one of \`responsesPrinted\``,
  ],
  [
    "an erratum that changes nothing",
    "contract: someOk",
    "contract: allOk",
    `specs/${copy} responsesPrinted.printed.body.State: the erratum changes nothing. Fix: remove it or make it a note`,
  ],
  [
    "an erratum that points nowhere",
    "at: responsesPrinted.printed.body.State",
    "at: responsesPrinted.printed.body.Stat",
    `specs/${copy} responsesPrinted.printed.body.Stat: the place does not exist`,
  ],
  [
    "a note that points nowhere",
    "at: request.BoxId.example",
    "at: request.Box.example",
    `specs/${copy} request.Box.example: the place does not exist`,
  ],
])("%s is one message with file, place and fix", (_, from, to, message) => {
  const problems = problemsOf(editedFixture({ [copy]: [from, to] }));
  expect(problems.filter((problem) => problem.startsWith(message))).toHaveLength(1);
});

test("mistakes in one file do not hide those of another", () => {
  const root = editedFixture({
    [copy]: ["http: {", "http: ["],
    "demo-box/documented/ListBoxes.yaml": ["title: ListBoxes, ", ""],
    "demo-box/openapi.yaml": ["demo-rpc", "demo-rest"],
  });
  expect(problemsOf(root)).toEqual([
    expect.stringContaining("unknown protocol demo-rest. Fix: use one of demo-rpc"),
    expect.stringContaining("documented/CopyBox.yaml:3: "),
    expect.stringContaining("documented/ListBoxes.yaml:2 source: title is missing"),
  ]);
});

test.each([
  [
    "an operationId that is not the file's name",
    "operationId: ListBoxes",
    "operationid: ListBoxes",
    "operationId: is missing. Fix: write operationId: ListBoxes",
  ],
  ["a summary that is none", "summary: Lists boxes.", "summary: 5", "summary: must be a text. Fix: write what"],
  [
    "a misspelt extension",
    "tags: [Others]",
    "tags: [Others]\nx-facsimile-permisions: {}",
    "unknown key x-facsimile-permisions. Fix: use one of x-facsimile-",
  ],
])("%s is one message with its fix", (_, from, to, message) => {
  const problems = problemsOf(editedFixture({ "demo-box/operations/ListBoxes.yaml": [from, to] }));
  expect(
    problems.filter(
      (problem) => problem.startsWith("specs/demo-box/operations/ListBoxes.yaml") && problem.includes(message),
    ),
  ).toHaveLength(1);
});

test("an operation that no path leads to is reported", () => {
  const root = editedFixture({
    "demo-box/openapi.yaml": ["  /#ListBoxes: { post: { $ref: operations/ListBoxes.yaml } }\n", ""],
  });
  expect(problemsOf(root)).toEqual([
    "specs/demo-box/operations/ListBoxes.yaml: no path refers to the file. Fix: list it under paths in specs/demo-box/openapi.yaml",
  ]);
});

test("an operation needs its documented facts, and they need their operation", () => {
  const root = editedFixture({});
  rmSync(join(root, "specs/demo-box/documented/ListBoxes.yaml"));
  rmSync(join(root, "specs/demo-box/operations/CopyBox.yaml"));
  expect(problemsOf(root)).toEqual([
    "specs/demo-box/operations/ListBoxes.yaml: the operation has no documented file. Fix: write specs/demo-box/documented/ListBoxes.yaml",
    "specs/demo-box/documented/CopyBox.yaml: the operation does not exist. Fix: write specs/demo-box/operations/CopyBox.yaml or correct the name",
  ]);
});

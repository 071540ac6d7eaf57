import { expect, test } from "vitest";
import { formatProblem } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { editedFixture } from "../fixture.ts";

const problemsOf = (root: string) => readApiFolder(root, "demo-box").problems.map(formatProblem);

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
  [
    "an error code without what a client may do",
    "tags: [Others]",
    "tags: [Others]\nx-facsimile-errors: { Full: { status: [400], meaning: it is full } }",
    "x-facsimile-errors.Full: retry is missing. Fix: add retry",
  ],
  [
    "a pattern of a parameter without words",
    "required: true, schema: { type: string }",
    "required: true, schema: { type: string, pattern: ^n }",
    ":6: a pattern of the input is not said in words. Fix: add x-facsimile-words",
  ],
  [
    "a pattern deep in the body without words",
    "responses:",
    "requestBody:\n  content:\n    application/json:\n      schema: { type: object, properties: { a: { pattern: ^a } } }\nresponses:",
    ":11: a pattern of the input is not said in words",
  ],
  [
    "a rule without words",
    "tags: [Others]",
    "tags: [Others]\nx-facsimile-rules: [{ in: request, differ: [/a, /b] }]",
    ":4: a rule has no words. Fix: add because",
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

test("a pattern in words, and one of a response, is fine", () => {
  const file = "demo-box/operations/ListBoxes.yaml";
  const said: [string, string] = [
    "required: true, schema: { type: string }",
    "required: true, schema: { type: string, pattern: ^n, x-facsimile-words: begin with n }",
  ];
  expect(problemsOf(editedFixture({ [file]: said }))).toEqual([]);
  expect(
    problemsOf(editedFixture({ [file]: ["{ Id: { type: string }", "{ Id: { type: string, pattern: ^n }"] })),
  ).toEqual([]);
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { editedFixture } from "../fixture.ts";

const copy = "demo-box/documented/CopyBox.yaml";
const problemsOf = (root: string) => readApiFolder(root, "demo-box").problems.map(formatProblem);

test.each([
  [
    "an undeclared source",
    "source: sdk, id: D1",
    "source: sdc, id: D1",
    `specs/${copy}:7: unknown source sdc. Fix: declare it under sources, or use one of sdk`,
  ],
  [
    "a case without its request",
    "copy: { request: printed",
    "copy: { request: print",
    `specs/${copy}:23 cases.copy: unknown request print. Fix: use one of \`requests\``,
  ],
  [
    "a case without its response",
    "response: Full }",
    "response: Fool }",
    `specs/${copy}:24 cases.Full: unknown response Fool. Fix: use one of \`responsesPrinted\``,
  ],
  [
    "an erratum that changes nothing",
    "contract: someOk",
    "contract: allOk",
    `specs/${copy}:26 responsesPrinted.printed.body.State: the erratum changes nothing. Fix: remove it or make it a note`,
  ],
  [
    "an erratum that points nowhere",
    "at: responsesPrinted.printed.body.State",
    "at: responsesPrinted.printed.body.Stat",
    `specs/${copy}:26 responsesPrinted.printed.body.Stat: the place does not exist`,
  ],
  [
    "a note that points nowhere",
    "at: request.BoxId.example",
    "at: request.Box.example",
    `specs/${copy}:29 request.Box.example: the place does not exist`,
  ],
  [
    "a row without a type",
    "{ name: State, as: string }",
    "{ name: State }",
    `specs/${copy}:10 responses.200.State: the row has no type. Fix: give it \`as\`, with the source that has it`,
  ],
  [
    "a row without a place",
    "{ name: BoxId, in: query, as: string",
    "{ name: BoxId, as: string",
    `specs/${copy}:5 request.BoxId: the row has no place. Fix: give it \`in\`, with the source that has it`,
  ],
  [
    "a row in a list that has none",
    "    - { name: Copies, as: array of objects }\n",
    "",
    `specs/${copy}:12 responses.200.Copies.*.Id: Copies has no row. Fix: add the row of Copies`,
  ],
  [
    "an item that is sent elsewhere than its list",
    "  - { name: Nodes, style: json, source: sdk, id: D1 }",
    '  - { name: Nodes, style: json, source: sdk, id: D1 }\n  - { name: "Nodes.*", in: header, as: string }',
    `specs/${copy}:8 request.Nodes.*: it stands in another place than Nodes. Fix: give it the \`in\` of Nodes`,
  ],
  [
    "a part of the path that may be absent",
    "{ name: Nodes, in: query",
    "{ name: Nodes, in: path",
    `specs/${copy}:6 request.Nodes: a part of the path may be absent. Fix: add mandatory: true`,
  ],
])("%s is one message with file, line, place and fix", (_, from, to, message) => {
  const problems = problemsOf(editedFixture({ [copy]: [from, to] }));
  expect(problems.filter((problem) => problem.startsWith(message))).toHaveLength(1);
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

const list = "demo-box/documented/ListBoxes.yaml";
const errors = "demo-box/errors.yaml";
const noErrors: [string, string] = [
  "Gone: { status: [404], meaning: the box is gone, retry: never, source: sdk }",
  "{}",
];

test.each([
  ["no error", {}, "errors: no error is documented. Fix: add the rows of the page's table, or a note at errors"],
  [
    "no error, but a status without rows",
    { [list]: ['"200": []', '"200": [], "400": []'] },
    "errors: no error is documented",
  ],
  [
    "no input",
    { [list]: ["at: request,", "at: http,"] },
    "request: no input is documented. Fix: add the rows of the page's",
  ],
] as const)("an operation with %s is questioned", (_what, edits, message) => {
  const problems = problemsOf(editedFixture({ [errors]: noErrors, ...edits }));
  expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(`^specs/${list}:?\\d* ${message}`)]));
});

test.each([
  ["an error of the whole API", {}],
  ["an error of its own", { [errors]: noErrors, [list]: ["cases:", "errors: [{ code: Full, status: 400 }]\ncases:"] }],
  [
    "an error response",
    { [errors]: noErrors, [list]: ['"200": []', '"200": [], "500": [{ name: Code, as: string, source: sdk }]'] },
  ],
  [
    "a note on errors",
    { [errors]: noErrors, [list]: ["notes:", "notes:\n  - { at: errors, says: the page has none }"] },
  ],
] as const)("an operation with %s is not asked for one", (_what, edits) => {
  const problems = problemsOf(editedFixture(edits));
  expect(problems.filter((problem) => problem.includes("no error is documented"))).toEqual([]);
});

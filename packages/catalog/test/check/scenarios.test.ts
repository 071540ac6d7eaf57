import { expect, test } from "vitest";
import { parse } from "yaml";
import { bundleApi } from "../../src/build/index.ts";
import { checkScenarios } from "../../src/check/index.ts";
import { formatProblem, type OpenApiDocument } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const file = "demo-box/scenarios.yaml";
const schema = {
  type: "object",
  properties: { Total: { type: "integer" }, Boxes: { type: "array", items: { properties: { Id: {}, State: {} } } } },
};
const responses = { "200": { description: "Done.", content: { "application/json": { schema } } } };
const query = (name: string) => ({ name, in: "query" as const, schema: { type: "string" } });
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Boxes", version: "1" },
  "x-facsimile-violations": [{ on: { kind: "throttled" } }],
  paths: {
    "/#Make": {
      post: {
        operationId: "Make",
        parameters: [query("Nodes")],
        requestBody: { content: { "application/json": { schema: { properties: { Name: { type: "string" } } } } } },
        responses,
        "x-facsimile-cases": { make: {}, Full: {} },
      },
    },
    "/#List": {
      post: {
        operationId: "List",
        parameters: ["Id", "Page", "Size", "Sort", "Order"].map(query),
        responses,
        "x-facsimile-pagination": { kind: "page", page: "Page", size: "Size", items: "/Boxes", total: "/Total" },
      },
    },
    "/#Drop": { post: { operationId: "Drop", responses: { "200": { description: "Gone." } } } },
  },
};

const good = `
kinds:
  box: { id: "b-{hex8}", times: seconds, initial: { color: red }, item: { Id: "{id}", State: "{state} {name} {color}" } }
operations:
  Make:
    evidence: inferred
    newIds: { order: "{digits4}" }
    effects: [{ kind: box, forEach: Nodes, refusedWhen: [{ values: { state: [making] }, example: Full }], values: { name: "{input.Name} {each} {new.order}" }, timeline: making }]
    response: { Boxes: { $each: created.box, $as: { Id: "{each.id}" } } }
  List:
    evidence: assumed
    list: { kind: box, where: { Id: Id }, sort: { key: Sort, direction: Order } }
    response: { Total: "{total}", Boxes: "{found}" }
scenarios:
  success: { description: well, timelines: { making: [{ for: 1, state: making }, { state: "{percent}% {name}" }] } }
  partial: { description: the first, remaining: none }
  full: { description: no room, refuse: { Make: Full } }
  busy: { description: too many calls, refuse: { Make: { violation: throttled } } }
`;

const problemsOf = (text: string) =>
  checkScenarios(parse(text), document).map((problem) => formatProblem({ file: `specs/${file}`, ...problem }));

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
  ["a kind", "list: { kind: box", "list: { kind: bix", "operations.List: unknown kind bix. Fix: use one of box"],
  [
    "an input to go through",
    "forEach: Nodes",
    "forEach: Node",
    "operations.Make: unknown input Node. Fix: use one of Nodes, Name",
  ],
  ["an input of a template", "{input.Name}", "{input.Names}", "operations.Make: unknown name {input.Names}"],
  ["an input to narrow by", "where: { Id: Id }", "where: { Ids: Id }", "operations.List: unknown input Ids"],
  ["an input to sort by", "key: Sort", "key: Sorted", "operations.List: unknown input Sorted"],
  [
    "a value to compare",
    "where: { Id: Id }",
    "where: { Id: Ident }",
    "operations.List.list.where: unknown value Ident",
  ],
  ["a value of an item", "{color}", "{colour}", "kinds.box.item: unknown value colour"],
  ["a value of a step", "{percent}%", "{percents}%", "scenarios.success.timelines.making: unknown value percents"],
  [
    "a value that stands in the way",
    "values: { state: [",
    "values: { status: [",
    "operations.Make: unknown value status",
  ],
  ["a value of what was made", "{each.id}", "{each.ident}", "operations.Make: unknown name {created.box.0.ident}"],
  ["an id of the call", "{new.order}", "{new.orders}", "operations.Make: unknown name {new.orders}"],
  ["a number of the page", "{total}", "{totals}", "operations.List: unknown name {totals}"],
  ["a member of the response", "Total: ", "Totals: ", "operations.List.response: the contract has no /Totals"],
  [
    "a member of an item",
    'State: "{state}',
    'Status: "{state}',
    "operations.List.response: the contract has no /Boxes/*/Status",
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
  ["a case that stands in the way", "example: Full", "example: Fool", "operations.Make: unknown case Fool"],
  [
    "a scenario of the remaining items",
    "remaining: none",
    "remaining: failure",
    "scenarios.partial.remaining: unknown scenario failure. Fix: use one of none, success",
  ],
  ["a timeline", "timeline: making", "timeline: baking", "operations: unknown timeline of the scenario success baking"],
])("%s that is unknown is one message with its place and fix", (_, from, to, message) => {
  expect(good).toContain(from);
  expect(problemsOf(good.replace(from, to)).filter((text) => text.startsWith(`specs/${file} ${message}`))).toHaveLength(
    1,
  );
});

test.each([
  [
    "a parameter that no filter handles",
    "where: { Id: Id }, ",
    "",
    "operations.List.list.where: no filter for the parameter Id. Fix: write",
  ],
  [
    "a timeline that ends",
    '{ state: "{percent}% {name}" }',
    '{ for: 1, state: "{percent}%" }',
    "scenarios.success.timelines.making: the last phase does not last. Fix: write `for`",
  ],
  [
    "a step that names a step's value",
    "{percent}%",
    "{state}",
    "scenarios.success.timelines.making: unknown value state",
  ],
  [
    "a response that is missing",
    '    response: { Total: "{total}", Boxes: "{found}" }\n',
    "",
    "operations.List.response: the template is missing. Fix: write",
  ],
  [
    "a response where the contract has no body",
    "  List:\n",
    "  Drop: { evidence: inferred, effects: [{ kind: box }], response: {} }\n  List:\n",
    "operations.Drop.response: the contract has no body. Fix: remove it",
  ],
])("%s is reported", (_, from, to, message) => {
  expect(good).toContain(from);
  expect(problemsOf(good.replace(from, to)).filter((text) => text.startsWith(`specs/${file} ${message}`))).toHaveLength(
    1,
  );
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
  await expect(misnamed).rejects.toThrow(`specs/${file} scenarios.full.refuse.CopyBox: unknown case Fool`);
});

import { expect, test } from "vitest";
import { parse } from "yaml";
import { readApiFolder } from "../src/api.ts";
import { bundleApi } from "../src/bundle.ts";
import type { OpenApiDocument } from "../src/document.ts";
import { formatProblem } from "../src/problem.ts";
import { checkScenarios } from "../src/scenarios.ts";
import { editedFixture, fixture } from "./fixture.ts";

const file = "demo-box/scenarios.yaml";
const schema = {
  type: "object",
  properties: { Total: { type: "integer" }, Boxes: { type: "array", items: { properties: { Id: {}, State: {} } } } },
};
const answer = { "200": { description: "Done.", content: { "application/json": { schema } } } };
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
        responses: answer,
        "x-facsimile-cases": { make: {}, Full: {} },
      },
    },
    "/#List": {
      post: {
        operationId: "List",
        parameters: ["Id", "Page", "Size", "Sort", "Order"].map(query),
        responses: answer,
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

const problemsOf = (text: string) => checkScenarios("demo-box", parse(text), document).map(formatProblem);

test("scenarios that name only what there is are without problems", () => {
  expect(problemsOf(good)).toEqual([]);
});

test.each([
  [
    "an operation",
    "  List:",
    "  Lists:",
    "operations.Lists: there is no operation Lists. Fix: write one of Make, List, Drop",
  ],
  ["a kind", "list: { kind: box", "list: { kind: bix", "operations.List: there is no kind bix. Fix: write one of box"],
  [
    "an input to go through",
    "forEach: Nodes",
    "forEach: Node",
    "operations.Make: there is no input Node. Fix: write one of Nodes, Name",
  ],
  ["an input of a template", "{input.Name}", "{input.Names}", "operations.Make: nothing gives {input.Names}"],
  ["an input to narrow by", "where: { Id: Id }", "where: { Ids: Id }", "operations.List: there is no input Ids"],
  ["an input to sort by", "key: Sort", "key: Sorted", "operations.List: there is no input Sorted"],
  [
    "a value to compare",
    "where: { Id: Id }",
    "where: { Id: Ident }",
    "operations.List.list.where: there is no value Ident",
  ],
  ["a value of an item", "{color}", "{colour}", "kinds.box.item: there is no value colour"],
  ["a value of a step", "{percent}%", "{percents}%", "scenarios.success.timelines.making: there is no value percents"],
  [
    "a value that stands in the way",
    "values: { state: [",
    "values: { status: [",
    "operations.Make: there is no value status",
  ],
  ["a value of what was made", "{each.id}", "{each.ident}", "operations.Make: nothing gives {created.box.0.ident}"],
  ["an id of the call", "{new.order}", "{new.orders}", "operations.Make: nothing gives {new.orders}"],
  ["a number of the page", "{total}", "{totals}", "operations.List: nothing gives {totals}"],
  ["a member of the answer", "Total: ", "Totals: ", "operations.List.response: the contract's response has no /Totals"],
  [
    "a member of an item",
    'State: "{state}',
    'Status: "{state}',
    "operations.List.response: the contract's response has no /Boxes/*/Status",
  ],
  [
    "a case that refuses",
    "{ Make: Full }",
    "{ Make: Fool }",
    "scenarios.full.refuse.Make: there is no case Fool. Fix: write one of make, Full",
  ],
  [
    "a violation that refuses",
    "violation: throttled",
    "violation: throttle",
    "scenarios.busy.refuse.Make: there is no violation throttle. Fix: write one of throttled",
  ],
  [
    "an operation that refuses",
    "{ Make: Full }",
    "{ Made: Full }",
    "scenarios.full.refuse: there is no operation Made",
  ],
  ["a case that stands in the way", "example: Full", "example: Fool", "operations.Make: there is no case Fool"],
  [
    "a scenario of the remaining items",
    "remaining: none",
    "remaining: failure",
    "scenarios.partial.remaining: there is no scenario failure. Fix: write one of none, success",
  ],
  [
    "a timeline",
    "timeline: making",
    "timeline: baking",
    "operations: there is no timeline scenarios.success.timelines baking",
  ],
])("%s that nothing knows is one message with its place and mend", (_, from, to, message) => {
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
    "operations.List.list.where: says nothing of the parameter Id. Fix: name",
  ],
  [
    "a course that ends",
    '{ state: "{percent}% {name}" }',
    '{ for: 1, state: "{percent}%" }',
    "scenarios.success.timelines.making: does not end. Fix: write `for`",
  ],
  [
    "a step that names a step's value",
    "{percent}%",
    "{state}",
    "scenarios.success.timelines.making: there is no value state",
  ],
  [
    "an answer that is missing",
    '    response: { Total: "{total}", Boxes: "{found}" }\n',
    "",
    "operations.List.response: is missing. Fix: write",
  ],
  [
    "an answer without a body to stand in",
    "  List:\n",
    "  Drop: { evidence: inferred, effects: [{ kind: box }], response: {} }\n  List:\n",
    "operations.Drop.response: stands where the contract has no body. Fix: remove it",
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
      `^specs/${file}:7 operations.CopyBox.effects\\[0\\].forEech: unknown key forEech. Fix: remove it or write`,
    ),
  ]);
  const misnamed = bundleApi(editedFixture({ [file]: ["CopyBox: Full", "CopyBox: Fool"] }), "demo-box");
  await expect(misnamed).rejects.toThrow(`specs/${file} scenarios.full.refuse.CopyBox: there is no case Fool`);
});

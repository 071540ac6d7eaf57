import { parse } from "yaml";
import { checkScenarios } from "../../src/check/index.ts";
import { formatProblem, type OpenApiDocument } from "../../src/model/index.ts";

/** The file that problems name. */
export const file = "demo-box/scenarios.yaml";
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

/** Scenarios without a problem. */
export const good = `
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

/** The problems of a text, as they are printed. */
export const problemsOf = (text: string) =>
  checkScenarios(parse(text), document).map((problem) => formatProblem({ file: `specs/${file}`, ...problem }));

/** How many problems a change of the good scenarios leads to that begin with a message. */
export function countProblems(from: string, to: string, message: string): number {
  if (!good.includes(from)) throw new Error(`the scenarios do not have ${from}`);
  return problemsOf(good.replace(from, to)).filter((text) => text.startsWith(`specs/${file} ${message}`)).length;
}

import { compileOperation } from "@facsimile/checks";
import type { Mock } from "@facsimile/mock";
import { expect, test } from "vitest";
import { createRecorder, type Seen } from "../../src/coverage/recorder.ts";

const name = { type: "string", maxLength: 3 };
const texts = { type: "array", items: { type: "string" } };
const document = {
  openapi: "3.1.0",
  info: { title: "", version: "" },
  paths: {
    "/": {
      post: {
        operationId: "Copy",
        parameters: [
          { name: "Name", in: "query", required: true, schema: name },
          { name: "Count", in: "query", schema: { type: "integer" } },
          { name: "Ids", in: "query", content: { "application/json": { schema: texts } } },
        ],
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    Items: { type: "array", items: { type: "object", properties: { Name: name } } },
                    Configs: { type: "object", additionalProperties: name },
                  },
                },
              },
            },
          },
        },
        "x-facsimile-errors": {
          "Invalid%s": { status: 400 },
          Full: { status: 400 },
          "401": { status: 401 },
          "400": { status: 400 },
        },
        "x-facsimile-rules": [{ because: "They differ.", in: "request", differ: ["/Name", "/Count"] }],
      },
    },
  },
};

function record() {
  const seen: Seen = new Map();
  return { seen, recorder: createRecorder(seen, () => "limits"), items: () => [...seen.keys()] };
}

const request = (query: [string, string][]) => ({ method: "POST", path: "/", query, headers: {}, body: "" });

test("a request exercises its fields, and each keyword that it keeps or breaks", () => {
  const { recorder, items, seen } = record();
  const { checkRequest } = recorder.watchOperation(document, compileOperation(document));
  checkRequest(request([["Name", "a"]]), {});
  expect(items()).toEqual([
    "operation: Copy",
    "parameter: Copy Name",
    "keyword: Copy request.Name maxLength kept",
    "keyword: Copy request.Name required kept",
  ]);
  expect(seen.get("operation: Copy")).toEqual(new Set(["limits"]));
  checkRequest(
    request([
      ["Name", "1"],
      ["Count", "2"],
    ]),
    {},
  );
  checkRequest(
    request([
      ["Name", "long"],
      ["Count", "x"],
    ]),
    {},
  );
  checkRequest(request([]), {});
  expect(items()).toEqual(
    expect.arrayContaining([
      "keyword: Copy request.Name maxLength violated",
      "keyword: Copy request.Name required violated",
      "keyword: Copy request.Count type kept",
      "keyword: Copy request.Count type violated",
      "rule: Copy request differ kept",
    ]),
  );
});

test("a response exercises its status, and the keywords of every item", () => {
  const { recorder, items } = record();
  const { checkResponse } = recorder.watchOperation(document, compileOperation(document));
  expect(checkResponse(200, { Items: [{ Name: "a" }, { Name: "long" }] })).toHaveLength(1);
  expect(items()).toEqual(
    expect.arrayContaining([
      "status: Copy 200",
      "keyword: Copy response 200 type kept",
      "keyword: Copy response 200.Items type kept",
      "keyword: Copy response 200.Items.*.Name maxLength violated",
    ]),
  );
});

test("the members of a map are exercised whatever they are called, and so is what is wrong inside a parameter", () => {
  const { recorder, items } = record();
  const { checkRequest, checkResponse } = recorder.watchOperation(document, compileOperation(document));
  checkResponse(200, { Configs: { front: "a" } });
  checkResponse(200, { Configs: { back: "long" } });
  checkRequest(
    request([
      ["Name", "a"],
      ["Ids", "[1]"],
    ]),
    {},
  );
  expect(items()).toEqual(
    expect.arrayContaining([
      "keyword: Copy response 200.Configs.* type kept",
      "keyword: Copy response 200.Configs.* maxLength violated",
      "keyword: Copy request.Ids type kept",
      "keyword: Copy request.Ids.* type violated",
    ]),
  );
});

test("a mock exercises its status, its code and what its scenario refuses", async () => {
  const { recorder, items } = record();
  const responses = [
    { status: 200, body: '{"Status":"creating"}', headers: { "x-facsimile-scenario": "slow" } },
    { status: 400, body: '{"Code":"InvalidName"}', headers: {} },
    { status: 400, body: '{"Code":"Full"}', headers: { "x-facsimile-scenario": "quota" } },
    { status: 401, body: '{"code":401,"message":"no 400"}', headers: {} },
  ];
  const mock = { handle: async () => ({ operationId: "Copy", ...responses.shift() }) } as unknown as Mock;
  recorder.watchMock(mock, { apis: [{ operations: { Copy: document } }] });
  for (let call = 0; call < 4; call++) await mock.handle({} as never);
  expect(items()).toEqual([
    "status: Copy 200",
    "scenario step: slow",
    "status: Copy 400",
    "code: Copy Invalid%s",
    "code: Copy Full",
    "scenario step: quota refuses Copy",
    "status: Copy 401",
    "code: Copy 401",
  ]);
});

test("a step of a timeline is exercised when the mock reads it, also in a scenario that goes as `success`", () => {
  const { recorder, items } = record();
  const steps = [{ milliseconds: 5 }, { milliseconds: Number.POSITIVE_INFINITY }];
  const own = { name: "failure", timelines: new Map([["copying", { steps: [{ milliseconds: 1 }] }]]) };
  const slow = { name: "slow", timelines: new Map([["copying", { steps }]]), others: own };
  recorder.watchScenarios({ slow: {}, failure: { timelines: { copying: [] } } }, [slow]);
  for (const { steps: read } of [slow.timelines.get("copying"), own.timelines.get("copying")].flatMap(
    (one) => one ?? [],
  ))
    for (const step of read) recorder.recordStep(step);
  recorder.recordStep({ milliseconds: 5 });
  expect(items()).toEqual([
    "scenario step: success copying 1",
    "scenario step: success copying 2",
    "scenario step: failure copying 1",
  ]);
});

test("what does not count is not recorded", () => {
  const seen: Seen = new Map();
  createRecorder(seen, () => undefined).recordState("Job", ["RUN"], "RUN");
  expect(seen.size).toBe(0);
});

test("a waiter exercises the states that it sees, also of several things", () => {
  const { recorder, items } = record();
  recorder.recordState("Job", ["RUN", "DONE", "FAIL"], "a: RUN, b: DONE,run");
  expect(items()).toEqual(["waiter state: Job RUN", "waiter state: Job DONE"]);
});

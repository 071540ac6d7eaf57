import { expect, test } from "vitest";
import { compileOperation } from "../src/index.ts";
import { documentFor, documentOf } from "./documents.ts";

test.each([
  ["the premise and the conclusion hold", { UnAllocationId: [{}], BizStatusCode: "PartSuccess" }, []],
  ["the conclusion is broken", { UnAllocationId: [{}], BizStatusCode: "AllSuccess" }, ["BizStatusCode"]],
  ["the conclusion is absent", { UnAllocationId: [{}] }, ["BizStatusCode"]],
  ["the premise is broken", { UnAllocationId: [], BizStatusCode: "AllSuccess" }, []],
  ["the premise is absent", { BizStatusCode: "AllSuccess" }, []],
])("implies: %s", (_name, body, names) => {
  const { checkResponse } = compileOperation(documentFor("CopySnapshot"));
  const violations = checkResponse(200, body);
  expect(violations.map(({ name }) => name)).toEqual(names);
  for (const { keyword, rule } of violations)
    expect([keyword, rule]).toEqual(["implies", "A node without a copy makes the whole a partial success."]);
});

test("rules of a request see parameters and fields of the body, and know where each travels", () => {
  const when = { "/Region": { const: "far" } };
  // biome-ignore lint/suspicious/noThenProperty: a rule is data, nobody awaits it
  const implies = { when, then: { "/key/id": { type: "string" }, "/Mode": { const: "x" } } };
  const rule = { because: "A copy elsewhere has a key.", in: "request", implies };
  const parameters = ["Region", "Mode"].map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const { checkRequest } = compileOperation(documentOf({ parameters, requestBody, "x-facsimile-rules": [rule] }));
  const check = (query: Record<string, string>, body: string) =>
    checkRequest({ method: "POST", path: "/", query: Object.entries(query), headers: {}, body }, {}).map(
      ({ in: place, name }) => `${place} ${name}`,
    );
  expect(check({ Region: "near" }, "{}")).toEqual([]);
  expect(check({ Region: "far" }, "{}")).toEqual(["body key.id", "query Mode"]);
  expect(check({ Region: "far", Mode: "x" }, '{"key":{"id":"k"}}')).toEqual([]);
});

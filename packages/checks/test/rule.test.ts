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
  // biome-ignore lint/suspicious/noThenProperty: a rule is data, it is never awaited
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

test("a member of the body is not a parameter, whatever its name", () => {
  const parameters = [
    { name: "id", in: "path", required: true, schema: { type: "string" } },
    { name: "limit", in: "query", schema: { type: "integer" } },
    { name: "X-Owner", in: "header", schema: { type: "string" } },
  ];
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const { readRequest } = compileOperation(documentOf({ parameters, requestBody }));
  const body = '{"id":"other","limit":9,"X-Owner":"other","name":"copy"}';
  const sent = { method: "POST", path: "/try/mine", query: [["limit", "1"]] as const, headers: { "x-owner": "me" } };
  expect(readRequest({ ...sent, body }, { id: "mine" }).input).toEqual({
    ...{ id: "mine", limit: 1, "X-Owner": "me" },
    name: "copy",
  });
  expect(readRequest({ ...sent, body: '["a","b"]' }, { id: "mine" }).input).not.toHaveProperty("0");
  expect(readRequest({ ...sent, body: '"text"' }, { id: "mine" }).input).not.toHaveProperty("0");
});

const text = { type: "string" };
const breakOf = (rule: object, values: Record<string, string>) => {
  const parameters = ["From", "To", "Page", "Size"].map((name) => ({ name, in: "query", schema: text }));
  const rules = [{ because: "It is the rule.", in: "request", ...rule }];
  const { checkRequest } = compileOperation(documentOf({ parameters, "x-facsimile-rules": rules }));
  const request = { method: "POST", path: "/", query: Object.entries(values), headers: {}, body: "" };
  return checkRequest(request, {}).map(({ kind, name, keyword }) => `${keyword}: ${kind} ${name}`);
};

test.each([
  ["the same value", { From: "a", To: "a" }, ["differ: invalid To"]],
  ["two values", { From: "a", To: "b" }, []],
  ["one alone", { To: "b" }, []],
  ["none", {}, []],
])("differ: %s", (_name, values, broken) => {
  expect(breakOf({ differ: ["/From", "/To"] }, values)).toEqual(broken);
});

test.each([
  ["both", { Page: "1", Size: "2" }, []],
  ["none", {}, []],
  ["one alone", { Size: "2" }, ["together: missing Page"]],
])("together: %s", (_name, values, broken) => {
  expect(breakOf({ together: ["/Page", "/Size"] }, values)).toEqual(broken);
});

test.each([
  ["what needs another, without it", { To: "b" }, ["requires: missing From"]],
  ["what needs another, with it", { From: "a", To: "b" }, []],
  ["what is needed, alone", { From: "a" }, []],
])("requires: %s", (_name, values, broken) => {
  expect(breakOf({ requires: { "/To": ["/From"] } }, values)).toEqual(broken);
});

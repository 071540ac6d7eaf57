import { expect, test } from "vitest";
import { compileOperation, compileRequests } from "../src/index.ts";
import { documentFor, documentOf } from "./documents.ts";

test("an operation knows its name, method and path", () => {
  const { operationId, method, path } = compileOperation(documentFor("ShowJobProgress"));
  expect({ operationId, method, path }).toEqual({
    operationId: "ShowJobProgress",
    method: "GET",
    path: "/v1/cloudimages/job/{job_id}",
  });
});

const broken = { type: "string", pattern: "(" };
const content = { "application/json": { schema: { $ref: "#/components/schemas/Absent" } } };

test.each<[string, object, RegExp]>([
  ["a pattern", { parameters: [{ name: "P", in: "query", schema: broken }] }, /^Try: query P: .*regular exp.*Fix: /],
  ["a type", { parameters: [{ name: "P", in: "query", schema: { type: "text" } }] }, /^Try: query P: .*Fix: /],
  ["a parameter's reference", { parameters: [{ $ref: "#/components/parameters/P" }] }, /^Try: reference .*Fix: /],
  ["a body", { requestBody: { content } }, /^Try: body: .*Absent.*Fix: /],
  ["a response", { responses: { 200: { content } } }, /^Try: response 200: .*Absent.*Fix: /],
  [
    "a kind of rule",
    { "x-facsimile-rules": [{ because: "Why", in: "response", never: {} }] },
    /^Try: rule "Why": .*Fix: /,
  ],
])("%s that does not compile is refused, with operation, place and fix", (_name, operation, message) => {
  expect(() => compileOperation(documentOf(operation))).toThrow(message);
});

test("requests can be compiled without the responses", () => {
  const operation = documentOf({ responses: { 200: { content } } });
  expect(
    compileRequests(operation).checkRequest({ method: "GET", path: "/", query: [], headers: {}, body: "" }, {}),
  ).toEqual([]);
  expect(() => compileRequests(documentOf({ requestBody: { content } }))).toThrow(/^Try: body: .*Absent.*Fix: /);
});

test("a document has exactly one operation", () => {
  expect(() => compileOperation({ paths: {} })).toThrow("Fix:");
  expect(() => compileOperation({})).toThrow("Fix:");
});

import { expect, test } from "vitest";
import { readCheckedOperation } from "../../src/check/operation.ts";
import type { RequestValues } from "../../src/check/request.ts";
import { listVariants } from "../../src/check/variants.ts";
import { documentOf } from "../documents.ts";

const query = (name: string, schema: object = { type: "string" }, more: object = {}) => ({
  ...{ name, in: "query", schema },
  ...more,
});

/** What the variants of an operation break, each with its difference to the request. */
function breaksOf(operation: object, base: RequestValues): string[] {
  const document = { openapi: "3.1.0", info: {}, ...documentOf(operation) };
  return listVariants(readCheckedOperation(document), base).flatMap(({ what, violation }) =>
    violation ? [`${violation.keyword}: ${what}`] : [],
  );
}

const rule = (parts: object) => ({ "x-facsimile-rules": [{ because: "It is so.", in: "request", ...parts }] });
const two = { parameters: [query("a"), query("b")] };

test.each<[string, object, string[]]>([
  ["what must differ is the same", { differ: ["/a", "/b"] }, ['differ: query a of "1" and query b of "1"']],
  [
    "what comes together comes alone, each in turn",
    { together: ["/a", "/b"] },
    ['together: query a of "1" and query b left out', 'together: query a left out and query b of "2"'],
  ],
  [
    "what another field requires is left out",
    { requires: { "/a": ["/b"] } },
    ['requires: query a of "1" and query b left out'],
  ],
  [
    "what a value implies is left out",
    JSON.parse('{"implies":{"when":{"/a":{"const":"x"}},"then":{"/b":{}}}}'),
    ['implies: query a of "x" and query b left out'],
  ],
])("a rule is broken: %s", (_, parts, expected) => {
  expect(breaksOf({ ...two, ...rule(parts) }, { query: { a: "1", b: "2" } })).toEqual(expected);
});

test("a rule of responses is not for requests", () => {
  expect(
    breaksOf({ ...two, ...rule({ in: "response", together: ["/a", "/b"] }) }, { query: { a: "1", b: "2" } }),
  ).toEqual([]);
});

test("members within members and items of lists are tried, too", () => {
  const size = { type: "integer", maximum: 9 };
  const schema = {
    type: "object",
    properties: {
      box: { type: "object", required: ["size"], properties: { size } },
      sizes: { type: "array", items: size },
    },
  };
  const found = breaksOf(
    { requestBody: { content: { "application/json": { schema } } } },
    { body: { box: { size: 1 }, sizes: [1] } },
  );
  expect(found).toContain("required: body box.size left out");
  expect(found).toContain('maximum: body box.size of "10"');
  expect(found).toContain('maximum: body sizes.0 of "10"');
});

test("of what the request does not hold, no part is tried", () => {
  const schema = { type: "object", properties: { box: { type: "object", properties: { size: { type: "integer" } } } } };
  const found = breaksOf({ requestBody: { content: { "application/json": { schema } } } }, { body: {} });
  expect(found).toEqual(['type: body box of "no JSON"']);
});

test("a list that travels as JSON text is sent as another text", () => {
  const list = { type: "array", items: { type: "string" } };
  const parameter = query("a", undefined, { content: { "application/json": { schema: list } }, schema: undefined });
  expect(breaksOf({ parameters: [parameter] }, { query: { a: ["1"] } })).toEqual(['json: query a of "no JSON"']);
});

test("a required parameter is sent in lower case", () => {
  const found = breaksOf(
    { parameters: [query("BoxId", { type: "string" }, { required: true })] },
    { query: { BoxId: "1" } },
  );
  expect(found).toEqual(["required: query BoxId left out", "required: query boxid in place of BoxId"]);
});

test("an id that nothing has is tried where the contract says how it is refused, but no project", () => {
  const operation = {
    "x-facsimile-repeatable": {},
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  };
  const document = { openapi: "3.1.0", info: {}, ...documentOf(operation) };
  const refusals = {
    "x-facsimile-violations": [{ on: { kind: "not-found" }, status: 404, body: {}, evidence: "assumed" }],
  };
  const list = (root: object) =>
    listVariants(readCheckedOperation(root), { path: { id: "1" } }).map(({ what }) => what);
  expect(list(document)).toEqual([]);
  expect(list({ ...document, ...refusals })).toEqual(["path id that nothing has"]);
  const option = { ...operation.parameters[0], "x-facsimile-option": "projectId" };
  expect(list({ ...document, ...refusals, ...documentOf({ ...operation, parameters: [option] }) })).toEqual([]);
});

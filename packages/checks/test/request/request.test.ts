import { describe, expect, test } from "vitest";
import { type CanonicalRequest, compileOperation, formatViolation } from "../../src/index.ts";
import { documentFor, documentOf } from "../documents.ts";

const copySnapshot = compileOperation(documentFor("CopySnapshot"));
const copyImage = compileOperation(documentFor("CopyImageInRegion"));

const valid = { SnapshotId: "sp-1", DestinationRegionIds: '["cn-hangzhou-26"]' };
const headers = { "x-acs-action": "CopySnapshot", "x-acs-version": "2017-11-10" };

function checkQuery(query: Record<string, string>, sent: Partial<CanonicalRequest> = {}): string[] {
  const request = { method: "POST", path: "/", query: Object.entries(query), headers, body: "", ...sent };
  return copySnapshot.checkRequest(request, {}).map((violation) => formatViolation(violation).split(". Fix")[0] ?? "");
}

function checkBody(body: string) {
  const request = { method: "POST", path: "/v1/cloudimages/i/copy", query: [], headers: {}, body };
  return copyImage
    .checkRequest(request, { image_id: "i" })
    .map(({ kind, name, keyword }) => `${kind} ${name}: ${keyword}`);
}

describe("parameters", () => {
  test("a valid request breaks nothing, unknown parameters pass", () => {
    expect(checkQuery({ ...valid, Unknown: "1", DestinationSnapshotName: "Größe-1" })).toEqual([]);
  });

  test("what is missing comes first", () => {
    expect(checkQuery({ SnapshotId: "sp-1", DestinationSnapshotName: "x" })).toEqual([
      "query DestinationRegionIds: is required",
      "query DestinationSnapshotName: must NOT have fewer than 2 characters",
    ]);
  });

  test("what is missing comes first, also after what is invalid", () => {
    const parameter = (name: string) => ({
      name,
      in: "query",
      required: true,
      schema: { type: "string", maxLength: 1 },
    });
    const { checkRequest } = compileOperation(documentOf({ parameters: ["first", "second", "third"].map(parameter) }));
    const query: [string, string][] = [
      ["first", "long"],
      ["third", "long"],
    ];
    const violations = checkRequest({ method: "POST", path: "/try/1", query, headers: {}, body: "" }, { id: "1" });
    expect(violations.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "missing second",
      "invalid first",
      "invalid third",
    ]);
  });

  test.each([
    [{ DestinationRegionIds: "cn-hangzhou-26" }, "query DestinationRegionIds: must be JSON text"],
    [{ DestinationRegionIds: "[1]" }, "query DestinationRegionIds: /0 must be string"],
    [{ DestinationRegionIds: '"a"' }, "query DestinationRegionIds: must be array"],
    [
      { DestinationSnapshotDescription: "http://a" },
      'query DestinationSnapshotDescription: must match pattern "^(?!https?://)"',
    ],
    [
      { DestinationSnapshotName: "-ab" },
      'query DestinationSnapshotName: must match pattern "^\\p{L}[\\p{L}\\p{N}:_-]*$"',
    ],
  ])("%j", (query, violation) => {
    expect(checkQuery({ ...valid, ...query })).toEqual([violation]);
  });

  test("a parameter of one value is sent once", () => {
    const query = [...Object.entries(valid), ["SnapshotId", "sp-2"] as const, ["DestinationRegionIds", "[]"] as const];
    expect(checkQuery({}, { query })).toEqual([
      "query SnapshotId: must be sent once",
      "query DestinationRegionIds: must be sent once",
    ]);
  });

  test("a header is told by its rule, never by its value", () => {
    const [violation] = checkQuery(valid, { headers: { ...headers, "x-acs-version": "secret" } });
    expect(violation).toBe("header x-acs-version: must be 2017-11-10");
  });
});

describe("of a very large value only the first violation is told, wherever it travels", () => {
  const list = { type: "array", items: { type: "string", minLength: 2 } };
  const json = { "application/json": { schema: list } };
  const many = { type: "array", items: { type: "integer" } };
  const parameters = [
    { name: "Json", in: "query", content: json },
    { name: "Numbered", in: "query", "x-facsimile-style": "repeatList", schema: many },
    { name: "Repeated", in: "query", schema: many },
    { name: "X-Json", in: "header", content: json },
  ];
  const operation = compileOperation(documentOf({ parameters, requestBody: { content: json } }));
  const ones = (count: number) => JSON.stringify(Array(count).fill(1));
  const pairs = (name: (at: number) => string, count: number) =>
    Array.from({ length: count }, (_, at) => [name(at), "x"] as const);

  test.each<[string, (count: number) => Partial<CanonicalRequest>]>([
    ["a parameter of JSON text", (count) => ({ query: [["Json", ones(count)]] })],
    ["a numbered list", (count) => ({ query: pairs((at) => `Numbered.${at + 1}`, count) })],
    ["a repeated parameter", (count) => ({ query: pairs(() => "Repeated", count) })],
    ["a header of JSON text", (count) => ({ headers: { "x-json": ones(count) } })],
    ["a body", (count) => ({ body: ones(count) })],
  ])("%s", (_name, send) => {
    const check = (count: number) =>
      operation.checkRequest({ method: "POST", path: "/", query: [], headers: {}, body: "", ...send(count) }, {});
    expect(check(20)).toHaveLength(20);
    expect(check(100_000)).toHaveLength(1);
  });

  test("one that is deeper than a stack", () => {
    const body = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(operation.checkRequest({ method: "POST", path: "/", query: [], headers: {}, body }, {})).toHaveLength(1);
  });
});

describe("typed text", () => {
  const parameters = [
    { name: "Count", in: "query", schema: { $ref: "#/components/schemas/Count" } },
    { name: "Ratio", in: "query", schema: { type: "number", format: "double" } },
    { name: "Force", in: "query", schema: { type: "boolean" } },
    {
      name: "Ids",
      in: "query",
      "x-facsimile-style": "repeatList",
      schema: { type: "array", maxItems: 2, items: { type: "integer" } },
    },
    { name: "X-Limit", in: "header", schema: { type: "integer" } },
    { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 2 } },
  ];
  const schemas = { Count: { type: "integer", minimum: 1 } };
  const operation = compileOperation(documentOf({ parameters }, { schemas }));
  const names = (query: [string, string][], limit = "1", id = "a") =>
    operation
      .checkRequest({ method: "POST", path: "/", query, headers: { "x-limit": limit }, body: "" }, { id })
      .map(({ name, keyword }) => `${name} ${keyword}`);

  test.each<[string, string, string[]]>([
    ["Count", "5", []],
    ["Count", "0", ["Count minimum"]],
    ["Count", "five", ["Count type"]],
    ["Count", "", ["Count type"]],
    ["Count", "1.5", ["Count type"]],
    ["Count", " 1", ["Count type"]],
    ["Count", "0x10", ["Count type"]],
    ["Ratio", "-1.5", []],
    ["Force", "true", []],
    ["Force", "1", ["Force type"]],
    ["Ids.1", "7", []],
    ["Ids.1", "x", ["Ids type"]],
    ["Ids", "x", ["Ids spelling"]],
    ["Ids.2", "7", ["Ids spelling"]],
  ])("%s=%s", (name, text, expected) => {
    expect(names([[name, text]])).toEqual(expected);
  });

  test("a numbered list is read in the order of its numbers", () => {
    const ids: [string, string][] = [
      ["Ids.3", "3"],
      ["Ids.2", "x"],
      ["Ids.1", "1"],
    ];
    const violations = operation.checkRequest(
      { method: "POST", path: "/", query: ids, headers: {}, body: "" },
      { id: "a" },
    );
    expect(violations.map(({ rule }) => rule)).toEqual(["must NOT have more than 2 items", "/1 must be integer"]);
  });

  test("headers and path values have types too", () => {
    expect(names([], "many", "abc")).toEqual(["X-Limit type", "id maxLength"]);
  });

  test("names of the prototype are not values", () => {
    const prototypes = [{ name: "constructor", in: "path", required: true, schema: { type: "string" } }];
    const hostile = compileOperation(documentOf({ parameters: prototypes }));
    const request = { method: "POST", path: "/", query: [], headers: {}, body: "" };
    expect(hostile.checkRequest(request, {})).toMatchObject([{ kind: "missing", name: "constructor" }]);
  });
});

describe("body", () => {
  test.each([
    ['{"name":"copy"}', []],
    ['{"name":"copy","unknown":1}', []],
    ["", ["missing : required"]],
    ["{", ["malformed : json"]],
    ["[]", ["invalid : type"]],
    ["null", ["invalid : type"]],
    ['{"description":1}', ["missing name: required", "invalid description: type"]],
    [JSON.stringify({ name: "a".repeat(129) }), ["invalid name: maxLength"]],
    ['{"__proto__":{"name":"copy"}}', ["missing name: required"]],
    ["[".repeat(100_000), ["malformed : json"]],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, ["invalid : type"]],
  ])("%.40s", (text, expected) => {
    expect(checkBody(text)).toEqual(expected);
  });

  test("fields are named with dots", () => {
    const schema = { properties: { a: { type: "array", items: { required: ["b"] } } } };
    const operation = compileOperation(documentOf({ requestBody: { content: { "application/json": { schema } } } }));
    const request = { method: "POST", path: "/", query: [], headers: {}, body: '{"a":[{}]}' };
    expect(operation.checkRequest(request, {})).toMatchObject([{ kind: "missing", name: "a.0.b" }]);
    expect(operation.checkRequest({ ...request, body: "" }, {})).toEqual([]);
  });

  test("of a body of very many faults only the first is told", () => {
    const schema = { type: "array", items: { type: "string" } };
    const operation = compileOperation(documentOf({ requestBody: { content: { "application/json": { schema } } } }));
    const request = { method: "POST", path: "/", query: [], headers: {}, body: `[${"1,".repeat(50_000)}1]` };
    expect(operation.checkRequest(request, {})).toMatchObject([{ name: "0", keyword: "type" }]);
  });
});

test("the input of a request is one flat record, without what could not be read", () => {
  const operation = compileOperation(
    documentOf({
      parameters: [
        { name: "Count", in: "query", schema: { type: "integer" } },
        { name: "Nodes", in: "query", content: { "application/json": { schema: { type: "array" } } } },
        { name: "X-Id", in: "header", schema: { type: "string" } },
        { name: "Absent", in: "query", schema: { type: "string" } },
      ],
      requestBody: { content: { "application/json": { schema: { type: "object" } } } },
    }),
  );
  const request = { method: "POST", path: "/", headers: { "x-id": "i" }, body: '{"name":"copy"}' };
  const read = (nodes: string) =>
    operation.readRequest(
      {
        ...request,
        query: [
          ["Count", "2"],
          ["Nodes", nodes],
        ],
      },
      {},
    ).input;
  expect(read('["a"]')).toEqual({ Count: 2, Nodes: ["a"], "X-Id": "i", name: "copy" });
  expect(read("[")).toEqual({ Count: 2, "X-Id": "i", name: "copy" });
});

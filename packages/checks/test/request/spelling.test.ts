import { describe, expect, test } from "vitest";
import { type CanonicalRequest, compileOperation, formatViolation } from "../../src/index.ts";
import { documentOf } from "../documents.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const member = {
  type: "object",
  properties: { key_id: text, tags: { type: "array", items: { $ref: "#/components/schemas/Tag" } } },
};
const operation = compileOperation(
  documentOf(
    {
      parameters: [
        { name: "ImageId", in: "query", required: true, "x-facsimile-style": "repeatList", schema: list },
        { name: "AddAccount", in: "query", "x-facsimile-style": "repeatList", schema: list },
        { name: "limit", in: "query", schema: { type: "integer" } },
        { name: "Nodes", in: "query", content: { "application/json": { schema: list } } },
        { name: "Zones", in: "query", schema: { type: "string", contentMediaType: "application/json" } },
        { name: "X-Project-Id", in: "header", schema: text },
        { name: "X-Needed", in: "header", required: true, schema: text },
      ],
      requestBody: {
        content: {
          "application/json": {
            schema: { type: "object", required: ["name"], properties: { name: text }, allOf: [member] },
          },
        },
      },
    },
    { schemas: { Tag: { type: "object", properties: { resource_key: text } } } },
  ),
);

const valid = { method: "POST", path: "/", headers: { "x-needed": "a" }, body: '{"name":"a"}' };
const read = (query: string, change: Partial<CanonicalRequest> = {}) =>
  operation.readRequest({ ...valid, query: [...new URLSearchParams(query)], ...change }, {});
const check = (...given: Parameters<typeof read>) => read(...given).violations.map(formatViolation);

describe("what is written in another way than the contract does is refused, with what to write", () => {
  test.each([
    [
      "AddAccount=1&AddAccount=2",
      "AddAccount: must be sent with a number. Fix: send AddAccount.1=… instead of AddAccount",
    ],
    ["AddAccount=1,2", "AddAccount: must be sent with a number. Fix: send AddAccount.1=… instead of AddAccount"],
    [
      "AddAccount[]=1",
      "AddAccount: must not be sent as AddAccount[]. Fix: send AddAccount.1=… instead of AddAccount[]",
    ],
    [
      "AddAccount.0=1",
      "AddAccount: must not be sent as AddAccount.0. Fix: send AddAccount.1=… instead of AddAccount.0",
    ],
    [
      "AddAccount.01=1",
      "AddAccount: must not be sent as AddAccount.01. Fix: send AddAccount.1=… instead of AddAccount.01",
    ],
    [
      "addaccount.1=1",
      "AddAccount: must not be sent as addaccount.1. Fix: send AddAccount.1=… instead of addaccount.1",
    ],
    ["Limit=3", "limit: must not be sent as Limit. Fix: send limit instead of Limit"],
    ["limit[]=5", "limit: must not be sent as limit[]. Fix: send limit instead of limit[]"],
    ["limits=5", "limit: must not be sent as limits. Fix: send limit instead of limits"],
    ["Nodes.1=a", "Nodes: must not be sent as Nodes.1. Fix: send Nodes=[…] as JSON text instead of Nodes.1"],
    ["zones=a", "Zones: must not be sent as zones. Fix: send Zones=[…] as JSON text instead of zones"],
  ])("%s", (query, violation) => {
    expect(check(`ImageId.1=m&${query}`)).toEqual([`query ${violation}`]);
  });

  test("a header", () => {
    const headers = { ...valid.headers, x_project_id: "p" };
    expect(check("ImageId.1=m", { headers })).toEqual([
      "header X-Project-Id: must not be sent as x_project_id. Fix: send X-Project-Id instead of x_project_id",
    ]);
  });

  test.each([
    ['{"name":"a","Key_Id":"k"}', "key_id: must not be sent as Key_Id. Fix: send key_id instead of Key_Id"],
    ['{"name":"a","keyId":"k"}', "key_id: must not be sent as keyId. Fix: send key_id instead of keyId"],
    [
      '{"name":"a","tags":[{},{"resourceKey":"k"}]}',
      "tags.1.resource_key: must not be sent as resourceKey. Fix: send resource_key instead of resourceKey",
    ],
  ])("a member of a body: %s", (body, violation) => {
    expect(check("ImageId.1=m", { body })).toEqual([`body ${violation}`]);
  });
});

describe("what is missing is told with what was sent for it", () => {
  test("in another way", () => {
    expect(check("ImageId=m")).toEqual(["query ImageId: is required. Fix: send ImageId.1=… instead of ImageId"]);
    expect(check("ImageId.1=m", { body: '{"Name":"a"}' })).toEqual([
      "body name: is required. Fix: send name instead of Name",
    ]);
  });

  test("in another place", () => {
    expect(check("ImageId.1=m&name=a", { body: "{}" })).toEqual([
      "body name: is required. Fix: send it in the body, not in the query",
    ]);
    expect(check("", { body: '{"name":"a","ImageId":"m"}' })).toEqual([
      "query ImageId: is required. Fix: send it in the query, not in the body",
    ]);
    expect(check("ImageId.1=m&X-Needed=a", { headers: {} })).toEqual([
      "header X-Needed: is required. Fix: send it in the header, not in the query",
    ]);
  });
});

test("what the contract does not name at all passes, and is told", () => {
  const { violations, unknown } = read("ImageId.1=m&Region=r&__proto__=1", {
    body: '{"name":"a","owner":{"Name":"x"},"image_id":"b"}',
  });
  expect(violations).toEqual([]);
  expect(unknown).toEqual(["query Region", "query __proto__", "body owner", "body image_id"]);
});

test("a number that is sent twice has no value", () => {
  expect(check("ImageId.1=m&ImageId.1=n")).toEqual([
    "query ImageId: must be sent once. Fix: change it, or correct the contract if the service takes it",
  ]);
});

test("of many unknown names only the first are told", () => {
  const query = Array.from({ length: 50_000 }, (_, at) => `Unknown${at}=`).join("&");
  expect(read(`ImageId.1=m&${query}`).unknown).toHaveLength(100);
});

import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "../../src/document.ts";
import { operationsOf, readOperation } from "../../src/tables/index.ts";
import { documentOf } from "../documents.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const failed = { type: "object", properties: { Code: text, Message: text, RequestId: text } };

/** The evidence of an operation with these members in its response, and with documented responses of these bodies. */
function evidenceOf(properties: Schema["properties"], bodies: object[], more: object = {}, required?: string[]) {
  const cases = Object.fromEntries(bodies.map((body, at) => [`case${at}`, { response: { status: 200, body } }]));
  const output = { type: "object", ...(properties && { properties }), ...(required && { required }) };
  const json = (schema: object) => ({ description: "", content: { "application/json": { schema } } });
  const responses = { "200": json(output), "400": json(failed) };
  const document = documentOf({ responses, "x-facsimile-cases": cases, ...more }) as OpenApiDocument;
  return operationsOf(document).map(({ path, method, operation }) =>
    readOperation(document, path, method, operation),
  )[0]?.evidence;
}

test("required members are evidence, each of them", () => {
  const properties = { BoxId: text, Box: { type: "object" }, Note: text };
  expect(evidenceOf(properties, [{ BoxId: "b", Box: {} }], {}, ["BoxId", "Box"])).toEqual(["BoxId", "Box{}"]);
});

test("without them, one of the members that every documented success shows, and no error has", () => {
  const properties = { RequestId: text, BoxId: text, Items: list, Note: text };
  const bodies = [
    { RequestId: "r", BoxId: "b", Items: [], Note: "n" },
    { RequestId: "r", BoxId: "b", Items: [] },
  ];
  expect(evidenceOf(properties, bodies)).toEqual(["BoxId|Items[]"]);
});

test("an operation whose success has nothing of its own shows what it has", () => {
  expect(evidenceOf({ RequestId: text }, [{ RequestId: "r" }])).toEqual(["RequestId"]);
});

test("of a single object its members are evidence", () => {
  const properties = { RequestId: text, Boxes: { type: "object", properties: { Box: list } } };
  expect(evidenceOf(properties, [{ RequestId: "r", Boxes: { Box: [] } }])).toEqual(["Boxes/Box[]"]);
});

test("a documented success without any of them has what says that it is one; a failure with 200 counts for nothing", () => {
  const properties = { Code: text, Box: { type: "object", properties: { Id: text } } };
  const bodies = [{ Code: "0", Box: { Id: "b" } }, { Code: "0" }, { Code: "Busy" }];
  expect(evidenceOf(properties, bodies, { "x-facsimile-success": { Code: "0" } })).toEqual(["Box/Id|Code"]);
});

test("a list of objects is told from one of values, also where it is paged or lies deeper", () => {
  const objects = { type: "array", items: { type: "object" } };
  const boxes = { type: "object", properties: { Box: objects } };
  const pagination = { kind: "page", page: "Page", size: "Size", items: "/Boxes/Box" };
  expect(evidenceOf({ Ids: list, Items: objects }, [], {}, ["Ids", "Items"])).toEqual(["Ids[]", "Items[{}]"]);
  expect(evidenceOf({ Boxes: boxes }, [], { "x-facsimile-pagination": pagination })).toEqual(["Boxes/Box[{}]"]);
});

test("a list is there, unless its total is 0", () => {
  const properties = { Boxes: list, Total: { type: "integer" } };
  const pagination = { kind: "page", page: "Page", size: "Size", items: "/Boxes" };
  const paged = (more: object) => evidenceOf(properties, [], { "x-facsimile-pagination": { ...pagination, ...more } });
  expect(paged({})).toEqual(["Boxes[]"]);
  expect(paged({ total: "/Total" })).toEqual(["Boxes[]|Total=0"]);
  const required = ["Total", "Owner"];
  const whole = { "x-facsimile-pagination": { ...pagination, total: "/Total" } };
  expect(evidenceOf({ ...properties, Owner: text }, [], whole, required)).toEqual(["Owner", "Boxes[]|Total=0"]);
});

test("a documented member that errors have too is named, so that it is not taken for an error", () => {
  const properties = { JobId: text, error_code: text };
  expect(evidenceOf(properties, [{ JobId: "j" }], {}, ["JobId"])).toEqual(["JobId", "error_code?"]);
});

import { expect, test } from "vitest";
import { checkOmissions } from "../../src/check/index.ts";
import type { OpenApiDocument } from "../../src/model/index.ts";

const paths = (operation: object) => ({ paths: { "/boxes": { get: operation } } });
const parameter = (schema: object, place = "query") => paths({ parameters: [{ name: "type", in: place, schema }] });

test.each([
  ["of a parameter", parameter({ enum: ["a"] }), "paths./boxes.get.parameters.0.schema"],
  ["of a header", paths({ responses: { 200: { headers: { items: { schema: {} } } } } }), "headers.items.schema"],
  [
    "deep in a component",
    { components: { schemas: { Box: { type: "object", properties: { items: { type: "array", items: {} } } } } } },
    "components.schemas.Box.properties.items.items",
  ],
])("a schema %s without a type is reported", (_, document, at) => {
  const found = checkOmissions({ paths: {}, ...document } as unknown as OpenApiDocument);
  expect(found).toEqual([
    {
      at: expect.stringContaining(at),
      message: "the schema has no type",
      fix: "add its type, which tools cannot guess",
    },
  ]);
});

test("a part of the path that may be absent is reported", () => {
  const [found] = checkOmissions(parameter({ type: "string" }, "path") as unknown as OpenApiDocument);
  expect(found).toMatchObject({ message: "a part of the path may be absent", fix: "add required: true" });
});

test("types, references and choices count as types, and examples do not count as schemas", () => {
  const schema = {
    type: "object",
    properties: { schema: { $ref: "#/components/schemas/Box" }, either: { anyOf: [{ type: "string" }] } },
    example: { schema: { items: {} } },
  };
  expect(checkOmissions(parameter(schema) as unknown as OpenApiDocument)).toEqual([]);
});

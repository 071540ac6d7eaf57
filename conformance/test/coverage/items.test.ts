import { expect, test } from "vitest";
import { keywordsOf } from "../../src/coverage/items.ts";

const text = { type: "string", minLength: 1 };
const texts = { type: "array", minItems: 1, maxItems: 2, items: text };
const node = {
  type: "object",
  required: ["Name"],
  properties: { Name: text, Next: { $ref: "#/components/schemas/Node" } },
};

const document = {
  paths: {
    "/{Id}": {
      post: {
        operationId: "Copy",
        parameters: [
          { name: "Id", in: "path", required: true, schema: text },
          { name: "Ids", in: "query", required: true, schema: texts },
          { name: "Json", in: "query", content: { "application/json": { schema: texts } } },
          { name: "Action", in: "query", schema: { const: "Copy" } },
        ],
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Node" } } } },
          "400": { content: { "application/json": { schema: text } } },
        },
      },
    },
  },
  components: { schemas: { Node: node } },
} as unknown as Parameters<typeof keywordsOf>[0];

const { request, "response 200": response, ...others } = keywordsOf(document);
const wordsOf = (at: string) => [...(request?.get(at) ?? [])];

test("what the wire cannot break is not listed: the type of a text or a list, an empty list, an empty part of a path", () => {
  expect(wordsOf("Id")).toEqual([]);
  expect(wordsOf("Ids")).toEqual(["maxItems", "required"]);
  expect(wordsOf("Ids.*")).toEqual(["minLength"]);
  expect(wordsOf("Action")).toEqual([]);
});

test("inside JSON text, all of that can be violated", () => {
  expect(wordsOf("Json")).toEqual(["type", "minItems", "maxItems"]);
  expect(wordsOf("Json.*")).toEqual(["type", "minLength"]);
});

test("of the responses, the successes are listed, and one that contains itself ends", () => {
  expect([...(response?.get("Next.Name") ?? [])]).toEqual(["required", "type", "minLength"]);
  expect(response?.size).toBeLessThan(20);
  expect(others).toEqual({});
});

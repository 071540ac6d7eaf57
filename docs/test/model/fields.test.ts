import type { OpenApiDocument, OpenApiOperation } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { readRequest, readResponses } from "../../src/model/fields.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Boxes", version: "1" },
  paths: {},
  components: {
    schemas: { Problem: { type: "object", properties: { code: { type: "string", description: "Code." } } } },
  },
} as unknown as OpenApiDocument;

const operation = {
  operationId: "CopyBox",
  parameters: [
    { name: "x-action", in: "header", required: true, schema: { type: "string", const: "CopyBox" } },
    {
      name: "Node",
      in: "query",
      required: true,
      description: "Node.",
      schema: { type: "string", maxLength: 8, enum: ["a", "b"] },
    },
    {
      name: "Ids",
      in: "query",
      description: "Ids.",
      content: { "application/json": { schema: { type: "array", items: { type: "string", pattern: "^b" } } } },
      "x-facsimile-evidence": { provenance: "inferred", sources: ["sdk"] },
    },
  ],
  requestBody: {
    content: {
      "application/json": {
        schema: {
          type: "object",
          required: ["size"],
          properties: {
            size: { type: ["integer", "string"], description: "Size." },
            tags: {
              type: "array",
              description: "Tags.",
              items: { type: "object", properties: { key: { type: "string", description: "Key." } } },
            },
          },
        },
      },
    },
  },
  responses: {
    "200": { description: "Done." },
    "400": {
      description: "Refused.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
    "500": {
      description: "Failed.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
} as unknown as OpenApiOperation;

test("parameters and members of the body are fields, fixed headers are not", () => {
  expect(
    readRequest(document, operation).map(({ path, place, type, required }) => [path, place, type, required]),
  ).toEqual([
    ["Node", "query", "string", true],
    ["Ids", "query", "array of strings", false],
    ["size", "body", "integer or string", true],
    ["tags", "body", "array of objects", false],
  ]);
});

test("limits, values, sources and nested members are read, each field with an address", () => {
  const [node, ids, , tags] = readRequest(document, operation);
  expect(node).toMatchObject({
    limits: ["at most 8 characters"],
    values: ["a", "b"],
    anchor: "request-Node",
    provenance: "documented",
  });
  expect(ids).toMatchObject({ limits: ["each matches `^b`"], provenance: "inferred", sources: ["sdk"] });
  expect(tags?.children).toMatchObject([{ path: "tags.key", anchor: "request-tags.key", required: false }]);
});

test("every limit is told by the side on which it is", () => {
  const schema = { minLength: 1, maxLength: 2, minItems: 3, maxItems: 4, minimum: 5, maximum: 6, default: 5 };
  const [field] = readRequest(document, {
    ...operation,
    parameters: [{ name: "Size", in: "query", description: "Size.", schema }],
  } as unknown as OpenApiOperation);
  expect(field?.limits).toEqual([
    "at least 1 character",
    "at most 2 characters",
    "at least 3 items",
    "at most 4 items",
    "5 or more",
    "6 or less",
    "default `5`",
  ]);
});

test("errors of one shape are one entry with all their statuses", () => {
  expect(
    readResponses(document, operation).map(({ statuses, isError, fields }) => [statuses, isError, fields.length]),
  ).toEqual([
    [["200"], false, 0],
    [["400", "500"], true, 1],
  ]);
});

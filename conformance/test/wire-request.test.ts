import type { Case, OpenApiDocument } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { clientInput, wireRequest } from "../src/wire-request.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "", version: "" },
  paths: {
    "/boxes/{box_id}": {
      post: {
        operationId: "CopyBox",
        parameters: [
          { name: "box_id", in: "path", required: true, schema: { type: "string" } },
          { name: "x-action", in: "header", required: true, schema: { type: "string", const: "CopyBox" } },
          { name: "Nodes", in: "query", content: { "application/json": { schema: { type: "array" } } } },
          { name: "Tag", in: "query", schema: { type: "array" }, "x-facsimile-style": "repeatList" },
          { name: "id", in: "query", schema: { type: "array" } },
        ],
        responses: {},
      },
    },
  },
};
const example: Case = {
  provenance: "documented",
  evidence: "documented",
  request: {
    path: { box_id: "a/b" },
    query: { Nodes: ["n 1"], Tag: ["x", "y"], id: ["7", "8"], Page: 2 },
    header: { "X-Id": "7" },
    body: { name: "copy" },
  },
  response: { status: 200 },
};

test("a case becomes the request that its document demands", () => {
  expect(wireRequest(document, example)).toEqual({
    method: "POST",
    path: "/boxes/a%2Fb",
    query: [
      ["Nodes", '["n 1"]'],
      ["Tag.1", "x"],
      ["Tag.2", "y"],
      ["id", "7"],
      ["id", "8"],
      ["Page", "2"],
    ],
    headers: { "x-action": "CopyBox", "x-id": "7", "content-type": "application/json" },
    body: '{"name":"copy"}',
  });
});

test("a client takes all of it as one flat input", () => {
  expect(clientInput(example)).toEqual({
    box_id: "a/b",
    Nodes: ["n 1"],
    Tag: ["x", "y"],
    id: ["7", "8"],
    Page: 2,
    "X-Id": "7",
    name: "copy",
  });
});

import type { JsonSchema } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { pascalCase, readModel } from "../../src/model/model.ts";
import { boxDocument } from "../document.ts";

const text = { type: "string" };
const modelOf = (parts: Parameters<typeof boxDocument>[0]) => readModel(boxDocument(parts)).operations[0];

test("an id in Pascal case is the stem of every name", () => {
  expect(pascalCase("alibaba-ens")).toBe("AlibabaEns");
});

test("an operation becomes a method that sends to the real path", () => {
  expect(modelOf({})).toMatchObject({ method: "copyBox", verb: "POST", path: "/" });
});

test("a header with one value is sent by itself, any other parameter is an input", () => {
  const model = modelOf({
    parameters: [
      { name: "x-action", in: "header", required: true, schema: { type: "string", const: "CopyBox" } },
      { name: "BoxId", in: "query", required: true, schema: text },
      { name: "Nodes", in: "query", content: { "application/json": { schema: { type: "array", items: text } } } },
      { name: "Tag", in: "query", schema: { type: "array", items: text }, "x-facsimile-style": "repeatList" },
      { name: "X-Project", in: "header", schema: text, "x-facsimile-option": "projectId" },
    ],
  });
  expect(model?.headers).toEqual({ "x-action": "CopyBox" });
  expect(model?.fields.map(({ schema: _schema, items: _items, ...field }) => field)).toEqual([
    { name: "BoxId", in: ["query"], required: true, type: "string" },
    { name: "Nodes", in: ["query"], required: false, type: "array", style: "json" },
    { name: "Tag", in: ["query"], required: false, type: "array", style: "repeatList" },
    { name: "X-Project", in: ["header"], required: false, type: "string", option: "projectId" },
  ]);
});

test("the members of the body stand beside the parameters", () => {
  const model = modelOf({
    parameters: [{ name: "box_id", in: "path", required: true, schema: text }],
    body: { type: "object", required: ["name"], properties: { name: text, note: text } },
  });
  expect(model?.fields.map(({ name, in: places, required }) => [name, ...places, required])).toEqual([
    ["box_id", "path", true],
    ["name", "body", true],
    ["note", "body", false],
  ]);
});

test("one name in two places stops the generation, unless both mean the same", () => {
  const twice = (schema: JsonSchema) => ({
    parameters: [{ name: "id", in: "query" as const, schema }],
    body: { type: "object", required: ["id"], properties: { id: schema } },
  });
  expect(() => modelOf(twice(text))).toThrow(
    "CopyBox: id is in query and in body. Fix: if both mean the same, set x-facsimile-same: true",
  );
  expect(modelOf(twice({ ...text, "x-facsimile-same": true }))?.fields).toMatchObject([
    { name: "id", in: ["query", "body"], required: true },
  ]);
});

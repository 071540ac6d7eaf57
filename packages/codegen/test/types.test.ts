import type { JsonSchema } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { readModel } from "../src/model/model.ts";
import { printPaths, printTypes } from "../src/types.ts";
import { boxDocument } from "./document.ts";

const typesOf = (parts: Parameters<typeof boxDocument>[0]) => printTypes(readModel(boxDocument(parts)));

test("input and output are printed interfaces with their comments", async () => {
  const types = await typesOf({
    parameters: [
      {
        name: "BoxId",
        in: "query",
        required: true,
        description: "Box to copy.",
        schema: { type: "string", minLength: 2, maxLength: 9 },
        "x-facsimile-evidence": { provenance: "inferred", sources: ["sdk"] },
      },
    ],
    output: { type: "object", properties: { Id: { type: "string", description: "The copy." } } },
  });
  expect(types).toContain(`export interface CopyBoxInput {
  /**
   * Box to copy.
   * 2 to 9 characters.
   * Inferred from: sdk.
   */
  BoxId: string;
}`);
  expect(types).toContain(`export interface CopyBoxOutput {
  /** The copy. */
  Id?: string;
}`);
});

test("a default is told, and makes nothing required", async () => {
  const types = await typesOf({ body: { type: "object", properties: { note: { type: "string", default: "" } } } });
  expect(types).toContain('  /** Default `""`. */\n  note?: string | undefined;');
});

test("what callers may leave out they may give as undefined, however deep; what a service leaves out is absent", async () => {
  const schema = {
    type: "object",
    properties: {
      part: { type: "object", properties: { kind: { type: "string" } } },
      parts: { type: "array", items: { type: "object", properties: { size: { type: ["integer", "null"] } } } },
    },
  };
  const types = await typesOf({ body: schema, output: schema });
  const [given = "", received = ""] = types.split("export interface CopyBoxOutput");
  expect(given.replace(/\s+/g, " ")).toContain(
    "part?: { kind?: string | undefined; } | undefined; parts?: { size?: number | null | undefined; }[] | undefined;",
  );
  expect(received.replace(/\s+/g, " ")).toContain("part?: { kind?: string; }; parts?: { size?: number | null; }[];");
});

test("null and known values of an open set are in the type", async () => {
  const types = await typesOf({
    output: {
      type: "object",
      properties: {
        reason: { type: ["string", "null"] },
        state: { type: "string", "x-facsimile-suggestions": ["new", "done"] },
      },
    },
  });
  expect(types).toContain("reason?: string | null;");
  expect(types).toContain('state?: "new" | "done" | (string & {});');
});

test("a parameter whose content is JSON has the type of its value", async () => {
  const types = await typesOf({
    parameters: [
      {
        name: "Nodes",
        in: "query",
        content: { "application/json": { schema: { type: "array", items: { type: "string" } } } },
      },
    ],
  });
  expect(types).toContain("Nodes?: string[] | undefined;");
});

test("shared schemas are types of their own, by name", async () => {
  const types = await typesOf({
    output: { type: "object", properties: { state: { $ref: "#/components/schemas/State" } } },
    schemas: { State: { type: "string", enum: ["on", "off"] }, Unused: { type: "string" } },
  });
  expect(types).toContain('export type State = "on" | "off";');
  expect(types).toContain("state?: State;");
  expect(types).not.toContain("Unused");
});

test("an operation without a response body has nothing as its output", async () => {
  expect(await typesOf({})).toContain("export type CopyBoxOutput = undefined;");
});

test("a header that is the result is a member of the output", async () => {
  const types = await typesOf({
    headers: {
      "X-Box": { description: "The copy.", schema: { type: "string" }, "x-facsimile-result": true },
      "X-Other": {},
    },
  });
  expect(types).toContain('export interface CopyBoxOutput {\n  /** The copy. */\n  "X-Box"?: string;\n}');
});

test("what an option of the client fills may be left out of a call", async () => {
  const types = await typesOf({
    parameters: [
      { name: "Region", in: "query", required: true, schema: { type: "string" }, "x-facsimile-option": "region" },
    ],
  });
  expect(types).toContain("Region?: string | undefined;");
});

test("paths of an API are those of openapi-typescript, and an RPC action says how to send it", async () => {
  const body: JsonSchema = { type: "object", properties: { note: { type: "string", default: "" } } };
  const paths = await printPaths(readModel(boxDocument({ body })));
  expect(paths).toContain("export interface paths {");
  expect(paths).toContain("note?: string;");
  expect(paths).toContain('createClient<{ "/": paths["/#CopyBox"] }>');
});

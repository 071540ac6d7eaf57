import { describe, expect, test } from "vitest";
import { bundleApi, toPortable } from "../../src/build/index.ts";
import type { OpenApiDocument } from "../../src/model/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const { combined, operations } = await bundleApi(fixture, "demo-box");
const copy = toPortable(operations.CopyBox as OpenApiDocument).paths["/"]?.post;

// biome-ignore lint/suspicious/noExplicitAny: the parts are whatever the test gave.
function portable(parts: object): any {
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, ...parts };
  return toPortable(document);
}

const schemaOf = (schema: object) => portable({ components: { schemas: { Box: schema } } }).components.schemas.Box;

function parameterOf(parameter: object) {
  const operation = { operationId: "Box", parameters: [{ in: "query", ...parameter }], responses: {} };
  return portable({ paths: { "/": { post: operation } } }).paths["/"].post.parameters[0];
}

test("a parameter of JSON text is a string, its array stands beside, and its examples are text", () => {
  expect(copy?.parameters).toContainEqual({
    name: "Nodes",
    in: "query",
    description: "On the wire one parameter that holds JSON text.",
    "x-facsimile-style": "json",
    "x-facsimile-evidence": expect.anything(),
    schema: {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: { type: "array", items: { type: "string" } },
    },
    examples: { copy: { value: '["n-1"]' } },
  });
});

test.each([
  [undefined, ""],
  ["Ids of boxes.", "Ids of boxes. "],
])("a numbered list with the description %s says its form on the wire", (description, before) => {
  const schema = { type: "array", items: { type: "string" } };
  expect(parameterOf({ name: "Id", schema, description, "x-facsimile-style": "repeatList" })).toMatchObject({
    schema,
    description: `${before}On the wire each item is a parameter of its own, numbered from 1: \`Id.1=…&Id.2=…\`.`,
  });
});

test("a list in the usual style says nothing of its form", () => {
  expect(parameterOf({ name: "Id", schema: { type: "array" }, description: "Ids." }).description).toBe("Ids.");
});

test.each([
  [{ const: "a" }, { const: "a", enum: ["a"] }],
  [
    { anyOf: [{ const: 1 }, { items: { const: null } }] },
    { anyOf: [{ const: 1, enum: [1] }, { items: { const: null, enum: [null] } }] },
  ],
  [{ properties: { const: { type: "string" } } }, { properties: { const: { type: "string" } } }],
  [
    { default: { const: "a" }, examples: [{ const: "a" }] },
    { default: { const: "a" }, examples: [{ const: "a" }] },
  ],
  [{ pattern: "^\\p{L}$" }, { pattern: "^[^ -@\\[-`{-~]$", "x-facsimile-pattern": "^\\p{L}$" }],
  [{ pattern: "^(?!a)" }, { "x-facsimile-pattern": "^(?!a)" }],
  [{ pattern: "^[a-z]$" }, { pattern: "^[a-z]$" }],
  [{ properties: { pattern: { pattern: "(?=b)" } } }, { properties: { pattern: { "x-facsimile-pattern": "(?=b)" } } }],
  [{ "x-facsimile-errors": { A: { pattern: "^\\p{L}$" } } }, { "x-facsimile-errors": { A: { pattern: "^\\p{L}$" } } }],
])("the schema %j is written as %j", (exact, expected) => {
  expect(schemaOf(exact)).toEqual(expected);
});

describe("servers", () => {
  const regions = (...names: string[]) => ({ "x-facsimile-regions": names });

  test.each([
    [{ description: "Public host.", ...regions("a", "b") }, "Public host. Regions: a, b."],
    [{ description: "Public host.", ...regions("a") }, "Public host. Region: a."],
    [regions("a", "b"), "Regions: a, b."],
    [{ description: "Public host of all regions." }, "Public host of all regions."],
  ])("%j is described as %s", (server, description) => {
    expect(portable({ servers: [server] }).servers[0]).toEqual({ ...server, description });
  });

  test.each([
    ["url", "url: https://box.invalid, description: One.", "url: https://box.invalid, description: Two."],
    ["description", "url: https://box.invalid, description: One.", "url: https://other.invalid, description: One."],
    ["description", "url: https://box.invalid", "url: https://other.invalid"],
  ])("two with the same %s are a problem of the spec", async (key, first, second) => {
    const index = "demo-box/openapi.yaml";
    const evidence = "x-facsimile-evidence: sdk }]";
    const servers = `[{ ${first}, ${evidence.replace("]", "")}, { ${second}, ${evidence}`;
    const root = editedFixture({ [index]: [`[{ url: https://box.invalid, ${evidence}`, servers] });
    await expect(bundleApi(root, "demo-box")).rejects.toThrow(
      new RegExp(
        `specs/${index}:4 servers\\[1\\]\\.${key}: another server has the same ${key}: .* Fix: give each its own`,
      ),
    );
  });
});

test("each operation of a document that cannot be called says so, and names the one that can", () => {
  const description = toPortable(combined).paths["/#CopyBox"]?.post?.description;
  expect(description).toContain("a request to `/#CopyBox` loses its query");
  expect(description).toContain("`CopyBox.json`");
  expect(copy?.description).toBe("Copies a box.");
});

test("the document that was given stays as it was", async () => {
  expect(combined).toEqual((await bundleApi(fixture, "demo-box")).combined);
});

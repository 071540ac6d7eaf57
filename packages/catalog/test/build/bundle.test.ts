import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { CatalogError } from "../../src/model/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const { combined, operations } = await bundleApi(fixture, "demo-box");
const copy = operations.CopyBox?.paths["/"]?.post;

test("the combined document keys each action, the one of an operation has the real path", () => {
  expect(Object.keys(combined.paths)).toEqual(["/#CopyBox", "/#ListBoxes"]);
  expect(Object.keys(operations.ListBoxes?.paths ?? {})).toEqual(["/"]);
});

test("an operation's document holds what it needs and nothing else", () => {
  expect(operations.CopyBox?.tags).toEqual([{ name: "Boxes" }]);
  expect(operations.CopyBox?.components).toEqual({
    securitySchemes: expect.anything(),
    schemas: { Problem: expect.anything() },
    responses: { Error: expect.anything() },
  });
  expect(operations.ListBoxes?.components).toEqual({ securitySchemes: expect.anything() });
});

test("documented cases are named examples, corrected by the errata", () => {
  const response = copy?.responses["200"] as { content: Record<string, { examples: object }> };
  expect(response.content["application/json"]?.examples).toEqual({
    copy: { value: { State: "someOk", Copies: [{ Id: "c-2" }, { Id: "c-2" }] } },
  });
  expect(copy?.parameters).toContainEqual(
    expect.objectContaining({ name: "BoxId", examples: { copy: { value: "b-1" } } }),
  );
  expect(copy?.parameters).toContainEqual(
    expect.objectContaining({
      name: "Nodes",
      content: { "application/json": { schema: expect.anything(), examples: { copy: { value: ["n-1"] } } } },
    }),
  );
});

test("an example of a shared response stays with its own operation and status", () => {
  expect(JSON.stringify(copy?.responses["400"])).toContain("Full");
  expect(copy?.responses["503"]).toEqual({ $ref: "#/components/responses/Error" });
});

test("facts beyond the page carry their sources", () => {
  const nodes = copy?.parameters?.find((parameter) => "name" in parameter && parameter.name === "Nodes");
  expect(nodes).toHaveProperty("x-facsimile-evidence", { provenance: "documented", sources: ["sdk"] });
  expect(JSON.stringify(copy?.responses["200"])).toContain(
    '"x-facsimile-evidence":{"provenance":"inferred","sources":["sdk"]}',
  );
  expect(copy).toHaveProperty("x-facsimile-errors.Full.source", ["sdk"]);
  expect(copy?.["x-facsimile-sources"]).toEqual({ sdk: { what: "a made-up SDK", date: "2026-01-01" } });
});

test("a header of a response carries its example and its sources", () => {
  expect(copy?.responses["200"]).toHaveProperty("headers.X-Request-Id", {
    description: "Id of the call.",
    schema: { type: "string" },
    example: "r-1",
    "x-facsimile-evidence": { provenance: "documented", sources: ["sdk"] },
  });
});

test("codes that any operation may give are in every document", () => {
  expect(operations.ListBoxes).toHaveProperty("x-facsimile-errors.Gone.status", [404]);
});

test("the API's own responses to violations come before the protocol's", () => {
  const violations = combined["x-facsimile-violations"] as { body: { Code: string } }[];
  expect(violations.map(({ body }) => body.Code)).toEqual(["Missing", "Bad"]);
});

test("a broken reference and a broken data file are reported together", async () => {
  const root = editedFixture({
    "demo-box/operations/ListBoxes.yaml": ["{ Id: { type: string }", "{ Id: { $ref: gone.yaml }"],
    "demo-box/documented/CopyBox.yaml": ["as: string, mandatory", "is: string, mandatory"],
  });
  const error = await bundleApi(root, "demo-box").then(
    () => expect.fail("it was bundled"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CatalogError);
  expect(String(error)).toContain("documented/CopyBox.yaml:5 request[0].is: unknown key is");
  expect(String(error)).toContain("specs/demo-box/operations/ListBoxes.yaml");
});

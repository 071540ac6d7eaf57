import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { CatalogError } from "../../src/model/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const { combined, operations } = await bundleApi(fixture, "demo-box");

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

import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { editedFixture, fixture } from "../fixture.ts";

const { operations } = await bundleApi(fixture, "demo-box");
const copy = operations.CopyBox?.paths["/"]?.post;

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

test("an example of a status that the operation does not list stays out of the contract", async () => {
  const root = editedFixture({
    "demo-box/documented/CopyBox.yaml": ["printed nowhere, status: 400", "printed nowhere, status: 499"],
  });
  const { operations: edited } = await bundleApi(root, "demo-box");
  expect(Object.keys(edited.CopyBox?.paths["/"]?.post?.responses ?? {})).toEqual(["200", "400", "503"]);
});

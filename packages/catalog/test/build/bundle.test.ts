import { expect, test } from "vitest";
import { bundleApi } from "../../src/build/index.ts";
import { CatalogError } from "../../src/model/index.ts";
import { editedFixture, editedLine, fixture } from "../fixture.ts";

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

const boxes = "demo-box/operations/ListBoxes.yaml";

test.each([
  [
    "an unknown type",
    boxes,
    "{ Id: { type: string }",
    "{ Id: { type: strng }",
    /type.* can be one of .*"string".*\. Fix: write string/,
  ],
  [
    "an unknown type in a list",
    boxes,
    "{ Id: { type: string }",
    "{ Id: { type: [string, nil] }",
    /type.* can be one of/,
  ],
  ["a type that is not text", boxes, "{ Id: { type: string }", "{ Id: { type: 7 }", /type/],
  ["an unknown type of a parameter", boxes, "schema: { type: string }", "schema: { type: text }", /type/],
  [
    "an unknown condition of a refusal",
    "demo-box/openapi.yaml",
    "{ kind: missing }",
    "{ kind: missing, required: true }",
    /x-facsimile-violations\[0\]\.on\.required: unknown key required\. Fix: remove it or use one of kind, in, name, keyword/,
  ],
  ["a keyword that OpenAPI does not have", boxes, "summary: Lists", "summry: Lists", /summry/],
  [
    "an unknown type of a shared response",
    "_shared/demo-rpc.yaml",
    "Problem: { type: object",
    "Problem: { type: obj",
    /type.* can be one of/,
  ],
])("%s is refused with file and line", async (_what, file, from, to, report) => {
  const root = editedFixture({ [file]: [from, to] });
  const error = await bundleApi(root, "demo-box").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CatalogError);
  const place = `specs/${file}:${editedLine(file, from)} `;
  expect((error as CatalogError).message.split("\n").filter((line) => line.startsWith(place))).toEqual(
    expect.arrayContaining([expect.stringMatching(report)]),
  );
});

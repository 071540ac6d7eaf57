import { expect, test } from "vitest";
import type { Schema } from "../../src/document.ts";
import { listSecrets } from "../../src/tables/secrets.ts";

const secret = { type: "string", format: "password" };
const document = { components: { schemas: { Key: { type: "object", properties: { sk: secret } } } } };

test.each<[string, Schema, string[]]>([
  ["the value itself", secret, ["/f"]],
  [
    "a member of a member",
    { type: "object", properties: { user: { type: "object", properties: { pass: secret } } } },
    ["/f/user/pass"],
  ],
  ["items of an array", { type: "array", items: secret }, ["/f/*"]],
  [
    "members of items",
    { type: "array", items: { type: "object", properties: { a: secret, b: { type: "string" } } } },
    ["/f/*/a"],
  ],
  ["what a reference leads to", { $ref: "#/components/schemas/Key" }, ["/f/sk"]],
  ["nothing", { type: "string", format: "date" }, []],
])("a schema marks as secret: %s", (_, schema, pointers) => {
  expect(listSecrets(document, schema, "/f")).toEqual(pointers);
});

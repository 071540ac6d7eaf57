import type { Documented } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { readErrata, readNotes } from "../../src/model/corrections.ts";
import type { FieldEntry } from "../../src/model/portal.ts";

const field = (path: string, section: string, children: readonly FieldEntry[] = []) =>
  ({ path, anchor: `${section}-${path}`, children }) as unknown as FieldEntry;

const addresses = {
  request: [field("Name", "request")],
  responses: [{ statuses: ["200"], fields: [field("Items", "response-200", [field("Items.Id", "response-200")])] }],
  errors: [{ code: "No.Quota", anchor: "error-No.Quota" }],
};

const documented = {
  http: { method: "POST", path: "/" },
  request: [
    { name: "Name", schema: { pattern: "^a" } },
    { name: "Token", in: "header" },
  ],
  responses: { "200": [{ name: "Items" }, { name: "Items.*.Id", example: "x" }] },
  errors: [{ code: "No.Quota", status: 400 }],
  requests: { printed: { query: { Name: "1" } } },
  responsesPrinted: { ok: { status: 200, body: {} } },
  cases: { copy: { request: "printed", response: "ok" } },
  permissions: { action: "box:Copy", access: "write", resource: "*" },
  errata: [
    { id: "A1", at: "request.Name.schema.pattern", contract: "^b", because: "It is so.", evidence: [] },
    { id: "A1", at: "request.Token", contract: null, because: "It is elsewhere.", evidence: [] },
    { id: "A2", at: "errors.No.Quota.status", contract: [400, 403], because: "Both occur.", evidence: [] },
    { id: "A3", at: "requests.printed.query.Name", contract: "a", because: "It is a name.", evidence: [] },
  ],
  notes: [
    { id: "N1", at: "responses.200.Items.*.Id", says: "Opaque." },
    { id: "N2", at: "permissions.access", says: "Unclear." },
    { id: "N3", at: "http.path", says: "Missing." },
  ],
} as unknown as Documented;

test("each erratum says what the page says, what the contract says, and stands at what it corrects", () => {
  expect(
    readErrata(documented, addresses).map(({ anchor, about, page, contract }) => [anchor, about, page, contract]),
  ).toEqual([
    ["erratum-A1", "request-Name", "^a", "^b"],
    ["erratum-A1-2", "request", '{ "in": "header" }', ""],
    ["erratum-A2", "error-No.Quota", "400", "[ 400, 403 ]"],
    ["erratum-A3", "case-copy", "1", "a"],
  ]);
});

test("notes stand at nested fields, at permissions, and at the whole", () => {
  expect(readNotes(documented, addresses).map(({ about }) => about)).toEqual([
    "response-200-Items.Id",
    "permissions",
    "overview",
  ]);
});

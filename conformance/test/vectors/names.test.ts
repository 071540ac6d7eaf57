import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkNames, type KnownNames, namingKinds } from "../../src/vectors/names.ts";

const names: KnownNames = {
  apis: ["box-store", "box-desk"],
  operations: ["Copy", "Find"],
  codes: ["Box.Full", "Box.Gone"],
  codeForms: [/^Missing.+$/u],
  scenarios: ["success", "quota"],
  waiters: { Copies: ["RUN", "DONE"], Box: ["OPEN"] },
};

function check(kind: string, data: object, only?: "API"): string[] {
  const root = mkdtempSync(join(tmpdir(), "vectors-"));
  const file = `packages/vectors/${kind}/box-store.json`;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(data, null, 2));
  return checkNames(root, file, names, only).map((line) => line.replace(file, "file"));
}

const sources = { page: {}, sdk: {} };

test.each([
  ["codes", { api: "box-stor" }, "file:2: unknown API box-stor. Fix: use box-store; there are box-store, box-desk"],
  ["codes", { repeatable: { operations: ["Find", "Fnd"] } }, "file:5: unknown operation Fnd. Fix: use Find; "],
  ["codes", { cases: [{ operations: ["Kopy"] }] }, "file:5: unknown operation Kopy. Fix: use Copy; "],
  [
    "codes",
    { cases: [{ codes: ["MissingName", "Box.Full", "Box.Ful"] }] },
    "file:7: unknown code Box.Ful. Fix: use Box.Full; ",
  ],
  ["codes", { cases: [{ like: "Other" }] }, "file:4: unknown code Other. Fix: use one of Box.Full, Box.Gone"],
  [
    "codes",
    { sources, repeatable: { source: "pages" } },
    "file:7: unknown source pages. Fix: use page; there are page, sdk",
  ],
  ["hosts", { sources, cases: [{ source: "sdks" }] }, "file:8: unknown source sdks. Fix: use sdk; "],
  ["pages", { cases: [{ operation: "Finds" }] }, "file:4: unknown operation Finds. Fix: use Find; "],
  ["pages", { cases: [{ filled: { operation: "Copi" } }] }, "file:5: unknown operation Copi. Fix: use Copy; "],
  ["requests", { cases: [{ api: "box-desc" }] }, "file:4: unknown API box-desc. Fix: use box-desk; "],
  ["requests", { cases: [{ code: "Full" }] }, "file:4: unknown code Full. Fix: use one of "],
  ["settlements", { cases: [{ operation: "Cop" }] }, "file:4: unknown operation Cop. Fix: use Copy; "],
  ["settlements", { cases: [{ before: [{ operation: "Cop" }] }] }, "file:6: unknown operation Cop. Fix: use Copy; "],
  ["settlements", { cases: [{ scenario: "quotas" }] }, "file:4: unknown scenario quotas. Fix: use quota; "],
  ["shapes", { operations: { Copy: {}, Copies: {} } }, "file:4: unknown operation Copies. Fix: use Copy; "],
  ["violations", { cases: [{ code: "Box.Gon" }] }, "file:4: unknown code Box.Gon. Fix: use Box.Gone; "],
  ["violations", { sources, cases: [{ source: "paper" }] }, "file:8: unknown source paper. Fix: use page; "],
  ["waiters", { waiters: { Copys: {} } }, "file:3: unknown waiter Copys. Fix: use Copies; there are Copies, Box"],
  [
    "waiters",
    { waiters: { Box: { operation: { operationId: "Fid" } } } },
    "file:5: unknown operation Fid. Fix: use Find; ",
  ],
  [
    "waiters",
    { waiters: { Copies: { states: { RUN: "pending", DON: "success" } } } },
    "file:6: unknown state DON. Fix: use DONE; there are RUN, DONE",
  ],
  [
    "waiters",
    { waiters: { Box: { notFoundCodes: ["Box.Gane"] } } },
    "file:5: unknown code Box.Gane. Fix: use Box.Gone; ",
  ],
  ["waiters", { cases: [{ waiter: "Bx" }] }, "file:4: unknown waiter Bx. Fix: use Box; "],
])("in %s, a typo in %j is told with file, line and what there is", (kind, data, message) => {
  const [line = "", ...others] = check(kind, data);
  expect(line.slice(0, message.length)).toBe(message);
  expect(others).toEqual([]);
});

test("of a file of another API, only the API is checked", () => {
  const data = { api: "box-stor", cases: [{ operation: "Fnd" }] };
  expect(check("pages", data, "API")).toEqual([
    "file:2: unknown API box-stor. Fix: use box-store; there are box-store, box-desk",
  ]);
});

test("every kind of vectors that names something of the specs is checked", () => {
  const schemas = new URL("../../../packages/vectors/schemas/", import.meta.url);
  const naming = readdirSync(schemas).filter((file) =>
    /"(api|operations?|codes?|waiters?)": ?\{/.test(readFileSync(new URL(file, schemas), "utf8")),
  );
  const kinds = naming.map((file) => file.replace(".json", ""));
  // The codes of `errors` are those of examples; the operations of `gaps` are their own.
  expect(kinds.filter((kind) => !namingKinds.includes(kind))).toEqual(["errors", "gaps"]);
});

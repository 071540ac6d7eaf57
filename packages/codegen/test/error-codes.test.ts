import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeTable, printErrorCodes } from "../src/error-codes.ts";
import { readModel } from "../src/model/model.ts";
import { boxDocument } from "./document.ts";

const full = { status: [400], meaning: "the quota | is used up", retry: "never" };

test("the codes of an operation are joined by those that any may return", () => {
  expect(printErrorCodes(readModel(boxDocument({ errors: { Full: full } })))).toContain(
    'export type CopyBoxErrorCode =\n  | "Full"\n  | DemoBoxErrorCode;',
  );
});

test("a known code is a constant that says what it means and whether to retry; a template is none", () => {
  const errors = { Full: full, "Invalid%s": { ...full, pattern: "^Invalid.+" } };
  const printed = printErrorCodes(readModel(boxDocument({ errors })));
  expect(printed).toContain(`export const CopyBoxErrorCode = {
  /** The quota | is used up. Status 400. Do not retry: the service would refuse the call again. */
  "Full": "Full",
} as const;`);
  expect(printed).toContain("/** The service is busy. Status 503. Retry later: the call was refused for its rate. */");
  expect(printed).not.toContain("Invalid%s");
});

test("an operation without codes of its own has the union only", () => {
  expect(printErrorCodes(readModel(boxDocument({})))).not.toContain("const CopyBoxErrorCode");
});

test("the table of codes names the operations, or any", () => {
  const table = codeTable(readModel(boxDocument({ errors: { Full: full } })));
  expect(table).toContain("| `Full` | 400 | the quota \\| is used up | no | `copyBox` |");
  expect(table).toContain("| `Busy` | 503 | the service is busy | yes, later | any |");
});

test("a user who looks for an exceeded quota finds the code of IMS in its README and its types", () => {
  const client = join(import.meta.dirname, "../../clients/huawei-ims");
  const line = readFileSync(join(client, "README.md"), "utf8")
    .split("\n")
    .find((row) => row.includes("`IMG.0015`"));
  expect(line).toMatch(/quota of private images is used up \| no \|/);
  expect(readFileSync(join(client, "src/error-codes.ts"), "utf8")).toMatch(
    /The quota of private images is used up\. Status 400\. Do not retry.*\n {2}"IMG\.0015": "IMG\.0015"/,
  );
});

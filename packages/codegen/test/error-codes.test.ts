import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenApiDocument } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { codeTable, listCodeKinds, listCodeTexts, listTemplates, printErrorCodes } from "../src/error-codes.ts";
import { readModel } from "../src/model/model.ts";
import { boxDocument } from "./document.ts";

type Codes = Readonly<Record<string, { status: number[]; retry: string; pattern?: string }>>;

function list(protocol: Codes, operation: Codes = {}, api: Codes = {}) {
  const document = { "x-facsimile-protocol": { errors: protocol }, "x-facsimile-errors": api };
  const operations = [{ operation: { operationId: "Copy", responses: {}, "x-facsimile-errors": operation } }];
  return listCodeKinds(document as unknown as OpenApiDocument, operations);
}

test("lists what protocol, API and operation say of codes", () => {
  const kinds = list(
    { Throttling: { status: [400], retry: "throttle" } },
    { "KP.9999": { status: [400, 500], retry: "backoff" } },
    { Old: { status: [401], retry: "reauthenticate" } },
  );
  expect(kinds).toEqual({ "KP.9999": "backoff", Old: "reauthenticate", Throttling: "throttle" });
});

test("leaves out what the status says already", () => {
  const codes = {
    Fault: { status: [500, 503], retry: "backoff" },
    Refused: { status: [400], retry: "never" },
    Gateway: { status: [400, 502, 504], retry: "never" },
  };
  expect(list(codes)).toEqual({});
});

test("lists a refusal that comes with the status of a fault", () => {
  expect(list({ "KP.1000": { status: [400, 500], retry: "never" } })).toEqual({ "KP.1000": "never" });
});

test("leaves out templates, and members of a family of which the same is said", () => {
  const throttle = { status: [400], retry: "throttle" };
  const codes = { Throttling: throttle, "Throttling.User": throttle, "Throttling%s": { ...throttle, pattern: "^T" } };
  expect(list(codes)).toEqual({ Throttling: "throttle" });
});

test("the template of a family stands for all of its codes", () => {
  const renew = { status: [400], retry: "reauthenticate" };
  const codes = {
    "Token.%s": { ...renew, pattern: "^Token" },
    "Token.Expired": renew,
    "Key.%s": { ...renew, pattern: "^K" },
  };
  expect(list(codes)).toEqual({ Key: "reauthenticate", Token: "reauthenticate" });
});

test("a code that means several things is told by its text", () => {
  const errors = { Refused: { status: [401], meaning: "refused", retry: "never", texts: { expired: "redate" } } };
  const model = readModel(boxDocument({ errors }));
  expect(listCodeTexts(model.document, model.operations)).toEqual({ Refused: { expired: "redate" } });
});

test("stops where two tables of an API contradict each other", () => {
  const twice = () =>
    list({ Busy: { status: [400], retry: "throttle" } }, { Busy: { status: [400], retry: "backoff" } });
  expect(twice).toThrow("Busy: retry is throttle and backoff. Fix:");
});

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

test("templates of an operation's codes are listed: they name a field", () => {
  const errors = { "Invalid%s": { pattern: "^Invalid.+" }, Full: {}, "Bad.%s": { pattern: "^Bad" } };
  expect(listTemplates({ operationId: "Copy", responses: {}, "x-facsimile-errors": errors })).toEqual([
    "Invalid%s",
    "Bad.%s",
  ]);
  expect(listTemplates({ operationId: "Copy", responses: {} })).toEqual([]);
});

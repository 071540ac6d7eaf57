import { expect, test } from "vitest";
import { listCodeKinds, listCodeTexts, listTemplates } from "../../src/tables/codes.ts";

type Codes = Readonly<Record<string, { status: number[]; retry: string; pattern?: string }>>;

function list(protocol: Codes, operation: Codes = {}, api: Codes = {}) {
  const document = { paths: {}, "x-facsimile-protocol": { errors: protocol }, "x-facsimile-errors": api };
  const operations = [{ operation: { operationId: "Copy", responses: {}, "x-facsimile-errors": operation } }];
  return listCodeKinds(document, operations);
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

test("a template in any writing stands for no code of its own: its codes are told by their status", () => {
  const fault = { status: [400, 500], retry: "never" };
  expect(list({ "common.00xxx": { ...fault, pattern: "^common\\.00\\d{3}$" }, "common.00001": fault })).toEqual({
    "common.00001": "never",
  });
});

test("lists a refusal within a family of which something else is said", () => {
  const codes = {
    Throttling: { status: [400], retry: "throttle" },
    "Throttling.Quota": { status: [400], retry: "never" },
    "Other.Quota": { status: [400], retry: "never" },
  };
  expect(list(codes)).toEqual({ Throttling: "throttle", "Throttling.Quota": "never" });
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
  const errors = { Refused: { status: [401], retry: "never", texts: { expired: "redate" } } };
  const operation = { operationId: "Copy", responses: {}, "x-facsimile-errors": errors };
  expect(listCodeTexts({ paths: {}, "x-facsimile-protocol": { errors: {} } }, [{ operation }])).toEqual({
    Refused: { expired: "redate" },
  });
});

test("stops where two tables of an API contradict each other", () => {
  const twice = () =>
    list({ Busy: { status: [400], retry: "throttle" } }, { Busy: { status: [400], retry: "backoff" } });
  expect(twice).toThrow("Busy: retry is throttle and backoff. Fix:");
  const refused = () =>
    list({ Busy: { status: [400], retry: "never" } }, { Busy: { status: [400], retry: "throttle" } });
  expect(refused).toThrow("Busy: retry is never and throttle. Fix:");
});

test("templates of an operation's codes are listed: they name a field", () => {
  const errors = { "Invalid%s": { pattern: "^Invalid.+" }, Full: {}, "Bad.%s": { pattern: "^Bad" } };
  expect(listTemplates({ operationId: "Copy", responses: {}, "x-facsimile-errors": errors })).toEqual([
    "Invalid%s",
    "Bad.%s",
  ]);
  expect(listTemplates({ operationId: "Copy", responses: {} })).toEqual([]);
});

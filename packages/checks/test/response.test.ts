import { describe, expect, test } from "vitest";
import { compileOperation, formatViolation } from "../src/index.ts";
import { apis, documentFor, documentOf } from "./documents.ts";

interface Case {
  readonly response: { readonly status: number; readonly body?: unknown };
}

const operations = apis.flatMap((api) => Object.entries(api.operations));

test.each(operations)("every case of %s obeys the contract", (_name, document) => {
  const { paths } = document as {
    paths: Record<string, Record<string, { "x-facsimile-cases": Record<string, Case> }>>;
  };
  const [operation] = Object.values(paths).flatMap((item) => Object.values(item));
  const cases = Object.values(operation?.["x-facsimile-cases"] ?? {});
  const { checkResponse } = compileOperation(document);
  expect(cases.length).toBeGreaterThan(0);
  for (const { response } of cases) expect(checkResponse(response.status, response.body)).toEqual([]);
});

test("a status that is not listed, a wrong type, a missing field, a missing body", () => {
  const { checkResponse } = compileOperation(documentFor("CopyImageInRegion"));
  expect(checkResponse(418, {})).toMatchObject([{ keyword: "status" }]);
  expect(checkResponse(200, { job_id: 1 })).toMatchObject([{ kind: "invalid", name: "job_id", keyword: "type" }]);
  expect(checkResponse(200, {})).toMatchObject([{ kind: "missing", name: "job_id" }]);
  expect(checkResponse(200, undefined)).toMatchObject([{ kind: "missing", name: "" }]);
});

test("a response without content has no body; default stands for other statuses", () => {
  const content = { "application/json": { schema: { type: "object" } } };
  const { checkResponse } = compileOperation(
    documentOf(
      { responses: { 204: { description: "" }, default: { $ref: "#/components/responses/Error" } } },
      {
        responses: { Error: { description: "", content } },
      },
    ),
  );
  expect(checkResponse(204, undefined)).toEqual([]);
  expect(checkResponse(204, {})).toMatchObject([{ keyword: "content" }]);
  expect(checkResponse(500, {})).toEqual([]);
  expect(checkResponse(500, [])).toMatchObject([{ keyword: "type" }]);
});

describe("headers of a response", () => {
  const headers = {
    "X-Token": { "x-facsimile-result": true, schema: { type: "string" } },
    "X-Left": { schema: { type: "integer", minimum: 0 } },
    "X-Kind": { required: true, schema: { enum: ["a"] } },
  };
  const document = documentOf({ responses: { 200: { description: "Done.", headers } } });
  const check = (given: Record<string, string>) =>
    compileOperation(document).checkResponse(200, undefined, new Headers(given)).map(formatViolation);

  test("they keep the contract, in any case", () => {
    expect(check({ "x-token": "t", "x-left": "3", "x-kind": "a" })).toEqual([]);
  });

  test("one that is required or part of the result is missing, another is not a number", () => {
    expect(check({ "x-left": "-1" })).toEqual([
      "header X-Token: is required. Fix: add it",
      "header X-Left: must be >= 0. Fix: change it, or correct the contract if the service takes it",
      "header X-Kind: is required. Fix: add it",
    ]);
  });

  test("without headers, nothing is said of them", () => {
    expect(compileOperation(document).checkResponse(200, undefined)).toEqual([]);
  });
});

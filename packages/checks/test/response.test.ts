import { expect, test } from "vitest";
import { compileOperation } from "../src/index.ts";
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

import { apiTable, type OpenApiDocument, operationsOf, operationTable, readOperation } from "@facsimile/checks/tables";
import { expect, test } from "vitest";
import { apis } from "../check/set-up.ts";

test.each(apis.map(({ id }) => id))("%s: a call goes by the table that the generated client has", async (id) => {
  const documents = Object.values(apis.find((api) => api.id === id)?.operations ?? {}) as OpenApiDocument[];
  const models = documents.flatMap((document) =>
    operationsOf(document).map(({ path, method, operation }) => readOperation(document, path, method, operation)),
  );
  const file = new URL(`../../../clients/${id}/src/operations.ts`, import.meta.url);
  const { api, ...operations } = await import(file.href);
  expect(Object.fromEntries(models.map((model) => [model.method, operationTable(model)]))).toEqual(operations);
  expect(apiTable(documents[0] as OpenApiDocument, models)).toEqual(api);
});

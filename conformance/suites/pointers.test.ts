import {
  type JsonSchema,
  type OpenApiDocument,
  operationsOf,
  type Response,
  resolve,
  schemaAt,
} from "@facsimile/catalog";
import { expect, test } from "vitest";
import { api } from "./api-under-test.ts";

const { operations, folder } = api;

interface Pointing {
  readonly "x-facsimile-pagination"?: Readonly<Record<string, string>>;
  readonly "x-facsimile-job"?: Readonly<Record<"handle" | "operation" | "state", string>>;
}

const read = (document: OpenApiDocument) => {
  const [entry] = operationsOf(document);
  if (!entry) throw new Error("the document has no operation");
  return entry.operation;
};

test.each(operations)("the pagination and job of $operationId point at fields that exist", ({ document }) => {
  const { "x-facsimile-pagination": pages, "x-facsimile-job": job } = read(document) as Pointing;
  const { kind: _kind, items = "", total, next, ...fields } = pages ?? {};
  const names = (read(document).parameters ?? []).map((parameter) => resolve(document, parameter).name);
  expect(names).toEqual(expect.arrayContaining(Object.values(fields)));
  const list = items ? schemaAt(document, responseSchema(document), items) : undefined;
  if (list) expect(list.type).toBe("array");
  for (const pointer of total ? [total] : [])
    expect(schemaAt(document, responseSchema(document), pointer)?.type).toBe("integer");
  // A token stands beside the items, a marker in the last of them.
  const within = pages?.kind === "marker" ? list?.items : responseSchema(document);
  for (const pointer of next ? [next] : []) expect(schemaAt(document, within, pointer)?.type).toBe("string");
  if (!job) return;
  const follower =
    operations.find(({ operationId }) => operationId === job.operation) ?? expect.fail(`there is no ${job.operation}`);
  expect(schemaAt(document, responseSchema(document), job.handle)).toBeDefined();
  expect(schemaAt(follower.document, responseSchema(follower.document), job.state)).toBeDefined();
});

test("the headers of the protocol say what they must", () => {
  for (const { document, operationId } of operations) {
    const said = { operationId, "info.version": document.info.version };
    for (const { name, equals } of folder.protocol.headers.filter((header) => header.equals)) {
      const parameter = (read(document).parameters ?? [])
        .map((entry) => resolve(document, entry))
        .find((entry) => entry.name === name);
      expect(parameter?.schema?.const, `${operationId} ${name}`).toBe(said[equals as keyof typeof said]);
    }
  }
});

test("the code of every violation is listed by a source", () => {
  const { protocol, errors } = folder;
  const own = operations.flatMap(({ document }) => Object.keys((read(document)["x-facsimile-errors"] ?? {}) as object));
  const known = [...Object.keys(protocol.errors), ...Object.keys(errors), ...own];
  const [first] = operations;
  const rows = (first?.document["x-facsimile-violations"] ?? []) as { body: unknown }[];
  const codes = rows.flatMap(({ body }) => codesIn(body)).filter((code) => !code.includes("{"));
  expect(codes.filter((code) => !known.includes(code))).toEqual([]);
});

function codesIn(body: unknown): string[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    /^(code|error_code)$/i.test(key) ? [String(value)] : codesIn(value),
  );
}

function responseSchema(document: OpenApiDocument): JsonSchema | undefined {
  const [, reference] = Object.entries(read(document).responses).find(([status]) => status.startsWith("2")) ?? [];
  return reference && Object.values(resolve<Response>(document, reference).content ?? {})[0]?.schema;
}

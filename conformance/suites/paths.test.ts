import { join } from "node:path";
import { operationsOf, type Parameter } from "@facsimile/catalog";
import { createMockFetch } from "@facsimile/mock";
import createFetchClient from "openapi-fetch";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { OperationUnderTest } from "../src/api-under-test.ts";
import { diagnose } from "../src/types/index.ts";
import { api } from "./api-under-test.ts";

type Send = (path: string, init: object) => Promise<{ response: Response; error?: unknown }>;

const folder = process.env.CLIENT_FOLDER as string;
const baseUrl = "https://mock.invalid";
const operations = Object.fromEntries(api.operations.map(({ operationId, document }) => [operationId, document]));
const mock = createMockFetch({ apis: [{ id: api.id, operations }], auth: "off", stateful: false });
const calls = api.operations.flatMap(fetchCalls);
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  allowImportingTsExtensions: true,
};

describe.runIf(calls.length > 0)("`paths` with openapi-fetch as it is", () => {
  test.each(calls)("$operationId reaches the mock", async ({ verb, path, init }) => {
    const client = createFetchClient({ baseUrl, fetch: mock }) as unknown as Record<string, Send>;
    const { response, error } = await (client[verb] as Send)(path, init);
    expect(response.status, JSON.stringify(error)).toBeLessThan(300);
  });

  test("every call compiles, and an unknown path does not", () => {
    const lines = calls.map(({ verb, key, path, init }) => {
      const paths = key === path ? "paths" : `{ "/": paths[${JSON.stringify(key)}] }`;
      return `createClient<${paths}>({ baseUrl: "" }).${verb}(${JSON.stringify(path)}, ${JSON.stringify(init)});`;
    });
    const text = [
      'import createClient from "openapi-fetch";',
      'import type { paths } from "./src/paths.ts";',
      ...lines,
      "// @ts-expect-error no such path",
      'createClient<paths>({ baseUrl: "" }).GET("/no-such-path");',
    ].join("\n");
    expect(diagnose(join(folder, "paths-use.ts"), text, options)).toEqual([]);
  });
});

/** The first successful case of an operation, as a call of openapi-fetch. */
function fetchCalls({ operationId, document, cases }: OperationUnderTest) {
  const example = Object.values(cases).find(({ response }) => response.status < 300);
  const [found] = operationsOf(document);
  if (!example || !found) return [];
  const parameters = (found.operation.parameters ?? []) as Parameter[];
  // openapi-fetch cannot write these.
  if (parameters.some((parameter) => parameter["x-facsimile-style"] === "repeatList")) return [];
  const { path, query = {}, header, body } = example.request;
  const constants = parameters.filter(({ in: place, schema }) => place === "header" && schema?.const !== undefined);
  const headers = { ...Object.fromEntries(constants.map(({ name, schema }) => [name, schema?.const])), ...header };
  const texts = Object.entries(query).map(([name, value]) => [name, isText(parameters, name) ? asText(value) : value]);
  const all = { path, query: Object.fromEntries(texts), header: headers };
  const params = Object.fromEntries(Object.entries(all).filter(([, part]) => Object.keys(part ?? {}).length > 0));
  const init = { params, ...(body !== undefined && { body }) };
  const isRpc = found.path === "/";
  return [
    {
      operationId,
      verb: found.method.toUpperCase(),
      path: found.path,
      key: isRpc ? `/#${operationId}` : found.path,
      init,
    },
  ];
}

function isText(parameters: readonly Parameter[], name: string): boolean {
  return parameters.some(
    (parameter) => parameter.name === name && (parameter.content || parameter.schema?.type === "string"),
  );
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

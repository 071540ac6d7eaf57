import { expect, test } from "vitest";
import { printClient, printOperations } from "../src/client.ts";
import { readModel } from "../src/model/model.ts";
import { boxDocument } from "./document.ts";

const text = { type: "string" };
const modelOf = (parts: Parameters<typeof boxDocument>[0]) => readModel(boxDocument(parts));
const list = {
  type: "object",
  properties: { data: { type: "object", properties: { boxes: { type: "array", items: text } } } },
};

test("an operation is a constant that says what is sent where", () => {
  const operations = printOperations(
    modelOf({ parameters: [{ name: "BoxId", in: "query", required: true, schema: text }] }),
  );
  expect(operations).toContain(`/** Copies a box. */
export const copyBox: Operation<CopyBoxInput, CopyBoxOutput, CopyBoxErrorCode> = {`);
  expect(operations).toContain('BoxId: { in: "query", type: "string", required: true }');
});

test("an input without a required field may be left out", () => {
  const optional = { parameters: [{ name: "BoxId", in: "query" as const, schema: text }] };
  expect(printClient(modelOf(optional))).toContain("copyBox(input?: CopyBoxInput, options?: CallOptions)");
  const required = { parameters: [{ name: "BoxId", in: "query" as const, required: true, schema: text }] };
  expect(printClient(modelOf(required))).toContain("copyBox(input: CopyBoxInput, options?: CallOptions)");
});

test("a list has an iterator over its items", () => {
  const pagination = { kind: "offset", offset: "o", limit: "l", items: "/data/boxes", total: "/count" };
  const model = modelOf({ output: list, extensions: { "x-facsimile-pagination": pagination } });
  expect(printClient(model)).toContain(
    'iterateCopyBox(input?: CopyBoxInput, options?: PageOptions): AsyncGenerator<NonNullable<NonNullable<CopyBoxOutput["data"]>["boxes"]>[number], void>;',
  );
  expect(printOperations(model)).toContain(
    'pagination: { kind: "offset", offset: "o", limit: "l", items: "/data/boxes", total: "/count" }',
  );
});

test("an operation without security is sent without a signature, and its client needs no credentials", () => {
  const model = modelOf({ extensions: { security: [] } });
  expect(printOperations(model)).toMatch(/anonymous: true,?\s+}[;,]/);
  expect(printOperations(model)).toMatch(/export const api: Api = \{[^;]*anonymous: true/);
  expect(printClient(model)).toContain("extends OptionsWithoutCredentials<DemoRpcCredentials>");
  expect(printClient(modelOf({}))).toContain("extends ClientOptions<DemoRpcCredentials>");
});

test("success that is in the body, and results that are in headers, are data", () => {
  const operations = printOperations(
    modelOf({
      headers: { "X-Box": { schema: text, "x-facsimile-result": true } },
      extensions: { "x-facsimile-success": { code: "0" } },
    }),
  );
  expect(operations).toContain('success: { code: "0" }');
  expect(operations).toContain('resultHeaders: ["X-Box"]');
});

test("only an operation whose success has no content may respond without a body", () => {
  expect(printOperations(modelOf({}))).toContain("empty: true");
  expect(printOperations(modelOf({ output: list }))).not.toContain("empty");
});

test("a deprecated operation says so where it is called", () => {
  expect(printClient(modelOf({ extensions: { deprecated: true } }))).toContain("   * @deprecated\n");
});

test("a server that only a network reaches is left out, because no region leads there", () => {
  const servers = [
    { url: "https://inside.example.com", "x-facsimile-regions": ["east-1"], "x-facsimile-network": "vpc" },
    { url: "https://central.example.com", "x-facsimile-regions": ["east-1"] },
  ];
  const printed = printOperations(readModel({ ...boxDocument({}), servers } as never));
  expect(printed).toContain('servers: [{ url: "https://central.example.com" }]');
});

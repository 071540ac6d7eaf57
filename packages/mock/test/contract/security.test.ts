import { expect, test } from "vitest";
import { compileSecurity } from "../../src/contract/security.ts";

const scheme = (name: string) => ({ type: "apiKey", in: "header", name });
const document = {
  components: { securitySchemes: { key: scheme("Authorization"), date: scheme("X-Date"), token: scheme("X-Token") } },
} as never;
const either = compileSecurity(document, [{ key: [], date: [] }, { token: [] }]);
const rule = "Authorization and X-Date, or X-Token must be sent";

test.each<[string, Record<string, string>, string | undefined]>([
  ["every header of one alternative", { authorization: "a", "x-date": "d" }, undefined],
  ["the other alternative", { "x-token": "t" }, undefined],
  ["one header of two", { authorization: "a" }, rule],
  ["an empty header", { "x-token": "" }, rule],
  ["none", {}, rule],
])("with %s", (_, headers, violation) => {
  expect(either(headers)).toBe(violation);
});

test("an operation that asks for nothing, or is open as well, takes everyone", () => {
  expect(compileSecurity(document)({})).toBeUndefined();
  expect(compileSecurity(document, [{ token: [] }, {}])({})).toBeUndefined();
});

test.each([
  ["is not declared", {}],
  ["is declared in a document without schemes", { components: {} }],
  ["lies in the query", { components: { securitySchemes: { key: { type: "apiKey", in: "query", name: "k" } } } }],
  ["has no name", { components: { securitySchemes: { key: { type: "http", in: "header" } } } }],
])("a scheme that %s is told at the start", (_, broken) => {
  expect(() => compileSecurity(broken as never, [{ key: [] }])).toThrow(
    "security scheme key names no header. Fix: declare it as an apiKey in a header",
  );
});

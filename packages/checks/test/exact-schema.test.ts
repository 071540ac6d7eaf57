import { expect, test } from "vitest";
import { toExactSchema } from "../src/exact-schema.ts";

test.each([
  [{ pattern: "^[^ -@]$", "x-facsimile-pattern": "^\\p{L}$" }, { pattern: "^\\p{L}$" }],
  [{ "x-facsimile-pattern": "^(?!a)" }, { pattern: "^(?!a)" }],
  [{ const: "a", enum: ["a"] }, { const: "a" }],
  [{ enum: ["a", "b"] }, { enum: ["a", "b"] }],
  [{ items: { anyOf: [{ "x-facsimile-pattern": "b" }] } }, { items: { anyOf: [{ pattern: "b" }] } }],
  [{ properties: { enum: { type: "string" }, const: {} } }, { properties: { enum: { type: "string" }, const: {} } }],
  [{ default: { const: 1, enum: [1] } }, { default: { const: 1, enum: [1] } }],
  [
    { components: { schemas: { const: { const: 1, enum: [1] } } } },
    { components: { schemas: { const: { const: 1 } } } },
  ],
])("%j means %j", (built, exact) => {
  expect(toExactSchema(built)).toEqual(exact);
});

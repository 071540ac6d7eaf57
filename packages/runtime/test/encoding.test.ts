import { expect, test } from "vitest";
import { decodeParameter, decodeQuery, encodeParameter, encodeQuery, percentEncode } from "../src/encoding.ts";
import type { Field } from "../src/operation.ts";

test("percentEncode leaves only what RFC 3986 leaves", () => {
  expect(percentEncode("aZ09-_.~")).toBe("aZ09-_.~");
  expect(percentEncode("!'()* +/中")).toBe("%21%27%28%29%2A%20%2B%2F%E4%B8%AD");
});

test("decodeQuery reads + as a space and a name without a value as empty", () => {
  expect(decodeQuery("a=1+2&b&c=%2B")).toEqual([
    ["a", "1 2"],
    ["b", ""],
    ["c", "+"],
  ]);
});

const fields: [query: string, value: unknown, field: Pick<Field, "type" | "items" | "style">][] = [
  ["N=a%20b", "a b", { type: "string" }],
  ["N=7", "7", { type: "string" }],
  ["N=7", 7, { type: "integer" }],
  ["N=false", false, { type: "boolean" }],
  ["N=%5B%22a%22%2C%22b%22%5D", ["a", "b"], { type: "array", items: "string", style: "json" }],
  ["N.1=a&N.2=b", ["a", "b"], { type: "array", items: "string", style: "repeatList" }],
  ["N.1=1&N.2=2", [1, 2], { type: "array", items: "integer", style: "repeatList" }],
  ["N=a&N=b", ["a", "b"], { type: "array", items: "string" }],
];

test.each(fields)("%s carries %j both ways", (query, value, field) => {
  expect(encodeQuery(encodeParameter("N", value, field.style))).toBe(query);
  expect(decodeParameter("N", decodeQuery(query), field)).toEqual(value);
});

test("decodeParameter reads a numbered list by number, and leaves to a validator what does not fit", () => {
  const list: Pick<Field, "type" | "style"> = { type: "array", style: "repeatList" };
  expect(decodeParameter("N", decodeQuery("N.10=c&N.2=b&N.1=a&N.x=d&Nx.1=e"), list)).toEqual(["a", "b", "c"]);
  expect(decodeParameter("N", decodeQuery("N=seven"), { type: "integer" })).toBe("seven");
  expect(decodeParameter("N", decodeQuery("N=[1"), { type: "array", style: "json" })).toBe("[1");
  expect(decodeParameter("N", [], { type: "string" })).toBeUndefined();
});

import { expect, test } from "vitest";
import { decodeQuery, encodeParameter, encodeQuery, percentEncode, trimSpace } from "../../src/wire/encoding.ts";
import type { Field } from "../../src/wire/operation.ts";

test("percentEncode leaves only what RFC 3986 leaves", () => {
  expect(percentEncode("aZ09-_.~")).toBe("aZ09-_.~");
  for (const [mark, code] of ["!21", "'27", "(28", ")29", "*2A"].map((pair) => [pair[0], pair.slice(1)]))
    expect(percentEncode(String(mark))).toBe(`%${code}`);
  expect(percentEncode("!'()* +/中")).toBe("%21%27%28%29%2A%20%2B%2F%E4%B8%AD");
});

test("decodeQuery reads + as a space and a name without a value as empty", () => {
  expect(decodeQuery("a=1+2&b&c=%2B")).toEqual([
    ["a", "1 2"],
    ["b", ""],
    ["c", "+"],
  ]);
});

const fields: [query: string, value: unknown, style?: Field["style"]][] = [
  ["N=a%20b", "a b"],
  ["N=7", "7"],
  ["N=7", 7],
  ["N=false", false],
  ["N=%5B%22a%22%2C%22b%22%5D", ["a", "b"], "json"],
  ["N.1=a&N.2=b", ["a", "b"], "repeatList"],
  ["N.1=1&N.2=2", [1, 2], "repeatList"],
  ["N=a&N=b", ["a", "b"]],
];

test.each(fields)("%s carries %j", (query, value, style) => {
  expect(encodeQuery(encodeParameter("N", value, style))).toBe(query);
});

test.each([
  ["a value", "a value"],
  ["  a value", "a value"],
  ["a value\t ", "a value"],
  [" \ta\t ", "a"],
  ["x", "x"],
  ["", ""],
  [" ", ""],
  ["\t \t", ""],
  ["\u00a0a\n", "\u00a0a\n"],
])("trimSpace makes %j to %j: HTTP knows no other space", (value, trimmed) => {
  expect(trimSpace(value)).toBe(trimmed);
});

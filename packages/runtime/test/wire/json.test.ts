import { expect, test } from "vitest";
import { parseBody, readPointer } from "../../src/wire/json.ts";

test("an integer that a number cannot hold stays text, with every digit; nothing else changes", () => {
  const text =
    '{"id":9007199254740993,"list":[-12345678901234567890,7],"text":"a 9007199254740993 \\"12345678901234567\\"","part":0.12345678901234567,"power":1e20,"safe":9007199254740991}';
  expect(parseBody(text)).toEqual({
    id: "9007199254740993",
    list: ["-12345678901234567890", 7],
    text: 'a 9007199254740993 "12345678901234567"',
    part: Number("0.12345678901234567"),
    power: 1e20,
    safe: 9007199254740991,
  });
});

test.each(["<html>1234567890123456789</html>", '{"id":9007199254740993'])("invalid JSON stays text: %s", (text) => {
  expect(parseBody(text)).toBe(text);
});

test("a text of many megabytes that holds a large integer is read", () => {
  const long = "x".repeat(5_000_000);
  expect(parseBody(JSON.stringify([long, "\\".repeat(1000)]).replace("]", ",9007199254740993]"))).toEqual([
    long,
    "\\".repeat(1000),
    "9007199254740993",
  ]);
});

test("a pointer leads to own members only", () => {
  expect(readPointer(JSON.parse('{"__proto__":{"a":1}}'), "/__proto__/a")).toBe(1);
  expect(readPointer({}, "/constructor/name")).toBeUndefined();
});

test("a text of many escapes that holds a large integer is read", () => {
  const text = JSON.stringify(["a\n".repeat(4_000_000), 1]).replace(",1]", ",9007199254740993]");
  expect(parseBody(text)).toEqual(["a\n".repeat(4_000_000), "9007199254740993"]);
});

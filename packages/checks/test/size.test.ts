import { expect, test } from "vitest";
import { isLarge } from "../src/size.ts";

test.each<[string, unknown, boolean]>([
  ["a text", "a".repeat(16_000), false],
  ["a long text", "a".repeat(17_000), true],
  ["a list", Array(16_000).fill(1), false],
  ["a long list", Array(17_000).fill(1), true],
  ["a list of long texts", Array(17).fill("a".repeat(1_000)), true],
  [
    "an object of long names",
    Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`${at}`.repeat(1_000), 1])),
    true,
  ],
  ["nothing", null, false],
])("%s", (_name, value, large) => {
  expect(isLarge(value)).toBe(large);
});

test.each([
  ["item of a long list", Array(1_000_000).fill(1)],
  ["member of an object with many", Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, at]))],
])("it does not visit every %s", (_name, value) => {
  let reads = 0;
  const get = (list: object, name: string | symbol) => {
    reads += 1;
    return Reflect.get(list, name);
  };
  expect(isLarge([new Proxy(value, { get })])).toBe(true);
  expect(reads).toBeLessThan(20_000);
});

import { expect, test } from "vitest";
import { toPortablePattern } from "../../src/build/portable-pattern.ts";

test.each([
  ["^\\p{L}[\\p{L}\\p{N}:_-]*$", "^[^ -@\\[-`{-~][^ -,./;-@\\[-\\^`{-~]*$"],
  ["^\\P{L}+$", "^[^A-Za-z]+$"],
  ["^[^\\p{N}x]{2}$", "^[^0-9x]{2}$"],
  ["^[\\p{Lu}\\]]$", "^[^ -@\\[\\\\\\^-~]$"],
  ["^[\\u4e00-\\u9fff]$", "^[一-鿿]$"],
  ["^(?:a|b)[^\\r\\n<>]*\\d$", "^(?:a|b)[^\\r\\n<>]*\\d$"],
  ["^(?!https?://)", undefined],
  ["(?<=a)b", undefined],
  ["(?<name>a)", undefined],
])("%s is written as %s", (exact, portable) => {
  expect(toPortablePattern(exact)).toBe(portable);
});

test.each(["^\\p{L}[\\p{L}\\p{N}:_-]*$", "^[^\\p{N}x]+$", "^[\\p{Lu}\\]-]+$"])(
  "%s and its portable form agree on ASCII, with and without the unicode flag, and what it accepts beyond passes",
  (exact) => {
    const strict = new RegExp(exact, "u");
    const portable = toPortablePattern(exact) as string;
    const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    const ascii = printable.flatMap((first) => printable.map((second) => first + second));
    for (const loose of [new RegExp(portable), new RegExp(portable, "u")]) {
      expect(ascii.filter((text) => loose.test(text) !== strict.test(text))).toEqual([]);
      const letters = ["éà", "图片", "ЖЩ", "𝐀𝐁"].filter((text) => strict.test(text));
      expect(letters.filter((text) => !loose.test(text))).toEqual([]);
    }
  },
);

import { expect, test } from "vitest";
import { createRandom } from "../../src/faults/random.ts";

test("the numbers are those of mulberry32", () => {
  const random = createRandom(1);
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test("numbers lie from 0 to below 1, whatever the seed", () => {
  for (const seed of [0, -1, 0.5, 2 ** 31, 2 ** 40]) {
    const random = createRandom(seed);
    const numbers = Array.from({ length: 100 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBe(100);
  }
});

import { expect, test } from "vitest";
import { quantile, summarise } from "../../src/report/summary.ts";

test("the median lies between the two in the middle", () => {
  expect(summarise([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, max: 4, samples: 4 });
});

test("a quantile falls on a sample or between two", () => {
  expect([0, 0.5, 0.75, 1].map((share) => quantile([10, 20, 30], share))).toEqual([10, 20, 25, 30]);
});

test("nothing has no median", () => {
  expect(() => summarise([])).toThrow(RangeError);
});

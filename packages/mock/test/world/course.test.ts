import { expect, test } from "vitest";
import { compileCourse, findMoment } from "../../src/world/course.ts";

const data = [{ for: 10, state: "one" }, { for: 30, state: "two" }, { state: "three" }];
const at = (seconds: number, course = compileCourse(data)) => {
  const { step, since, progress } = findMoment(course, 1000, 1000 + seconds * 1000);
  return [step.values.get("state")?.(() => undefined), (since - 1000) / 1000, progress];
};

test.each([
  [0, "one", 0, 0],
  [9.999, "one", 0, 0.249975],
  [10, "two", 10, 0.25],
  [39, "two", 10, 0.975],
  [40, "three", 40, 1],
  [1e9, "three", 40, 1],
  [-5, "one", 0, 0],
])("after %d seconds", (seconds, state, since, progress) => {
  expect(at(seconds)).toEqual([state, since, progress]);
});

test("may be slower", () => {
  expect(at(99, compileCourse(data, 10))).toEqual(["one", 0, 0.2475]);
  expect(at(100, compileCourse(data, 10))).toEqual(["two", 100, 0.25]);
});

test("of one step is done at once", () => {
  expect(at(0, compileCourse([{ state: "done" }]))).toEqual(["done", 0, 1]);
});

test.each([[[{ for: 10 }]], [[]]])("that ends is told: %j", (steps) => {
  expect(() => compileCourse(steps)).toThrow(
    "a course of x-facsimile-scenarios ends. Mend: leave out `for` in its last",
  );
});

test("needs a clock that shows a time", () => {
  expect(() => at(Number.NaN)).toThrow("the clock shows no time. Mend: set it to a valid date");
});

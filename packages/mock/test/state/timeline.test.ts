import { expect, test } from "vitest";
import { compileTimeline, findPosition } from "../../src/state/timeline.ts";

const data = [{ for: 10, state: "one" }, { for: 30, state: "two" }, { state: "three" }];
const at = (seconds: number, timeline = compileTimeline(data)) => {
  const { step, since, progress } = findPosition(timeline, 1000, 1000 + seconds * 1000);
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
  expect(at(99, compileTimeline(data, 10))).toEqual(["one", 0, 0.2475]);
  expect(at(100, compileTimeline(data, 10))).toEqual(["two", 100, 0.25]);
});

test("of one step is done at once", () => {
  expect(at(0, compileTimeline([{ state: "done" }]))).toEqual(["done", 0, 1]);
});

test.each([[[{ for: 10 }]], [[]]])("that ends is told: %j", (steps) => {
  expect(() => compileTimeline(steps)).toThrow(
    "a timeline of x-facsimile-scenarios ends. Fix: leave out `for` in its last",
  );
});

test("needs a clock that shows a time", () => {
  expect(() => at(Number.NaN)).toThrow("the clock shows no time. Fix: set it to a valid date");
});

import { expect, test } from "vitest";
import { countProblems } from "./scenario-fixture.ts";

test.each([
  ["a value of an item", "{color}", "{colour}", "kinds.box.item: unknown value colour"],
  ["a value of a step", "{percent}%", "{percents}%", "scenarios.success.timelines.making: unknown value percents"],
  ["a timeline", "timeline: making", "timeline: baking", "operations: unknown timeline of the scenario success baking"],
])("%s that is unknown is one message with its place and fix", (_, from, to, message) => {
  expect(countProblems(from, to, message)).toBe(1);
});

test.each([
  [
    "a timeline that ends",
    '{ state: "{percent}% {name}" }',
    '{ for: 1, state: "{percent}%" }',
    "scenarios.success.timelines.making: the last phase does not last. Fix: write `for`",
  ],
  [
    "a step that names a step's value",
    "{percent}%",
    "{state}",
    "scenarios.success.timelines.making: unknown value state",
  ],
])("%s is reported", (_, from, to, message) => {
  expect(countProblems(from, to, message)).toBe(1);
});

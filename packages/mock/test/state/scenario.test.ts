import { expect, test } from "vitest";
import { compileScenarios, createScenarioSelection } from "../../src/state/scenario.ts";

test("what a scenario leaves out goes as in success", () => {
  const scenarios = compileScenarios({
    success: { description: "", timelines: { make: [{ for: 1 }, {}], drop: [{ deleted: true }] } },
    failure: { description: "", timelines: { make: [{ for: 2 }, {}] } },
    slow: { description: "", timeScale: 10 },
    some: { description: "", remaining: "failure" },
    one: { description: "", remaining: "none" },
  });
  const durations = [...scenarios].map(([name, { timelines }]) => [
    name,
    timelines.get("make")?.duration,
    timelines.size,
  ]);
  expect(durations).toEqual([
    ["success", 1000, 2],
    ["failure", 2000, 2],
    ["slow", 10_000, 2],
    ["some", 1000, 2],
    ["one", 1000, 2],
  ]);
  expect(scenarios.get("some")?.others?.timelines.get("make")?.duration).toBe(2000);
  expect([scenarios.get("one")?.others, scenarios.get("slow")?.others]).toEqual([null, undefined]);
});

test("a scenario that is set for a key goes before that of an API, and both before that of everyone", () => {
  const selection = createScenarioSelection("standard");
  const choose = (apiId: string, key?: string) => selection.choose(apiId, () => key);
  expect(choose("a", "k")).toBe("standard");
  selection.set("everyone");
  selection.set("of-a", { apiId: "a" });
  expect([choose("a", "k"), choose("b", "k")]).toEqual(["of-a", "everyone"]);
  selection.set("of-k", { accessKeyId: "k" });
  expect([choose("a", "k"), choose("b", "k"), choose("a", "other"), choose("b")]).toEqual([
    "of-k",
    "of-k",
    "of-a",
    "everyone",
  ]);
  selection.set("of-k-in-a", { apiId: "a", accessKeyId: "k" });
  expect([choose("a", "k"), choose("b", "k")]).toEqual(["of-k-in-a", "of-k"]);
  selection.reset();
  expect(choose("a", "k")).toBe("standard");
});

test("no key is read before a scenario is set for one", () => {
  const selection = createScenarioSelection("standard");
  selection.set("of-a", { apiId: "a" });
  expect(selection.choose("a", () => expect.fail("it was read"))).toBe("of-a");
});

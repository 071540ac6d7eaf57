import { expect, test } from "vitest";
import type { Mutant } from "../../../mutation/making/mutants.ts";
import { type Crew, performTasks } from "../../../mutation/trying/pool.ts";

function mutantAt(place: string): Mutant {
  return { api: "box", kind: "spec", operator: "remove", place, path: ["document", place], value: undefined };
}

const crew: Crew = {
  ...{ root: "", isBaseKnown: true, isCompared: false, workers: 2 },
  limits: { processor: 300, silence: 60_000 },
  module: new URL("stuck-worker.js", import.meta.url),
};

async function outcomesOf(...places: string[]) {
  const results = await performTasks([{ api: "box", mutants: places.map(mutantAt) }], crew);
  return results.map(({ mutant, outcome, because }) => [mutant.place, outcome, ...(because ? [because] : [])]);
}

test("a mutant that does not end is ended and counted as hung, and those after it are tried", async () => {
  expect(await outcomesOf("a", "loop", "b")).toEqual([
    ["a", "killed"],
    ["loop", "hung"],
    ["b", "killed"],
  ]);
});

test.each(["throw", "exit"])("a worker that dies (%s) is replaced, and its mutant counted as hung", async (death) => {
  const [first, second, third] = await outcomesOf("a", death, "b");
  expect([first, second?.slice(0, 2), third]).toEqual([
    ["a", "killed"],
    [death, "hung"],
    ["b", "killed"],
  ]);
});

test("a mutant whose worker was filled by those before it is tried again by a fresh one", async () => {
  expect(await outcomesOf("a", "full", "b")).toEqual([
    ["a", "killed"],
    ["full", "killed"],
    ["b", "killed"],
  ]);
});

test("many tasks of one API give one result for each mutant", async () => {
  const places = Array.from({ length: 700 }, (_, at) => `a${at}`);
  expect((await outcomesOf(...places)).map(([place]) => place).sort()).toEqual(places.sort());
});

test("an API that fails as it is ends the run with what it says", async () => {
  const task = { api: "broken", mutants: [mutantAt("a")] };
  await expect(performTasks([task], crew)).rejects.toThrow("fields of broken fails without any change");
});

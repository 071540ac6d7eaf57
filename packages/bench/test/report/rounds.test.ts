import { expect, test } from "vitest";
import { runRounds } from "../../src/report/rounds.ts";

test("every contestant is measured once per round, and each comes first in turn", async () => {
  const order: string[] = [];
  const contestants = ["a", "b"].map((name, at) => ({
    name,
    measure: async () => {
      order.push(name);
      return { wall: order.length * 10 + at };
    },
  }));
  const found = await runRounds(3, contestants);
  expect(order).toEqual(["a", "b", "b", "a", "a", "b"]);
  expect(found.get("a")?.wall).toEqual({ min: 10, median: 40, max: 50, samples: 3 });
});

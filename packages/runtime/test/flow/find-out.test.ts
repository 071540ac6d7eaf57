import { expect, test, vi } from "vitest";
import { createMemoryStore, FlowOutcomeUnknown } from "../../src/flow/index.ts";
import { lost, run } from "./flows.ts";

// A page whose server is gone cannot load it.
vi.mock("#find-out", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

test("a lost response stays unknown where nothing can be found out, now and later", async () => {
  const store = createMemoryStore();
  const first = run({ show: [{ key: "k-1" }], copy: [lost] }, { store });
  const error = await first.result.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FlowOutcomeUnknown);
  expect(error).toMatchObject({ step: "copy", lookup: "List", candidates: [], cause: lost.cause });
  expect(String(error)).toContain("could not be loaded: ");
  const second = run({}, { store, decide: { copy: "repeat" } });
  await expect(second.result).rejects.toBeInstanceOf(FlowOutcomeUnknown);
  expect(second.sent).toEqual([]);
});

import { expect, test } from "vitest";
import { createMemoryStore, type FlowState } from "../../src/flow/index.ts";

const state: FlowState = { version: 1, flow: "demo/Copy", revision: 1, startedAt: "", input: {}, steps: {} };

test("the store in memory keeps copies, and replaces only the state that it holds", async () => {
  const store = createMemoryStore();
  expect(await store.load("a")).toBeUndefined();
  expect(await store.save("a", state, undefined)).toBe(true);
  expect(await store.save("a", state, undefined)).toBe(false);
  const loaded = await store.load("a");
  expect(loaded).toEqual(state);
  expect(loaded).not.toBe(state);
  expect(await store.save("a", { ...state, revision: 2 }, loaded)).toBe(true);
  expect(await store.save("a", { ...state, revision: 2 }, loaded)).toBe(false);
});

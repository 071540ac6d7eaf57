import { expect, test } from "vitest";
import { createMemoryStore, type FlowState, type FlowStore } from "../../src/flow/index.ts";
import { done, names, run } from "./flows.ts";

const script = { show: [{}], copy: [{ ids: ["c-1"] }], polls: [done] };
const state: FlowState = {
  version: 1,
  flow: "demo/Copy",
  revision: 1,
  startedAt: "2026-11-21T10:00:00.000Z",
  input: { name: "copy-1", id: "t-1" },
  steps: {},
};
const holding = (stored: unknown): FlowStore => ({ load: async () => stored as FlowState, save: async () => true });

test.each([
  ["of another flow", { ...state, flow: "demo/Move" }, "is of the flow demo/Move. Fix: use another id."],
  ["of a later version", { ...state, version: 2 }, "is of another version of the flow. Fix: end it with the version"],
  ["with a step that the flow has not", { ...state, steps: { move: {} } }, "is of another version of the flow"],
  ["of another input", { ...state, input: { id: "t-2" } }, "was begun with another input. Fix: use another id"],
  ["that is none", "half a fi", "is not that of a flow. Fix: use another id or store."],
  ["without steps", { version: 1 }, "is not that of a flow"],
])("a stored state %s is one clear error before anything is sent", async (_what, stored, message) => {
  const { result, sent } = run(script, { store: holding(stored) });
  await expect(result).rejects.toMatchObject({ name: "FlowError", because: "state", operationId: "demo/Copy" });
  await expect(result).rejects.toThrow(`the state of run-1 ${message}`);
  expect(sent).toEqual([]);
});

test("the order of the input's fields does not matter", async () => {
  await run(script, { store: holding(state) }).result;
});

test.each([
  ["load", { ...createMemoryStore(), load: async () => Promise.reject(new Error("EACCES: no entry")) }],
  ["save", { ...createMemoryStore(), save: async () => Promise.reject(new Error("EACCES: no entry")) }],
])("a store that fails to %s is one clear error before anything is sent", async (what, store) => {
  const { result, sent } = run(script, { store });
  await expect(result).rejects.toMatchObject({ name: "FlowError", because: "store" });
  await expect(result).rejects.toThrow(`it failed to ${what} the state of run-1: EACCES: no entry`);
  expect(sent).toEqual([]);
});

test("of two processes that begin at once, one goes on", async () => {
  const store = createMemoryStore();
  const runs = [run(script, { store }), run(script, { store })];
  const ends = await Promise.allSettled(runs.map(({ result }) => result));
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(ends.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { because: "conflict", message: expect.stringContaining("another process goes on with run-1") },
  });
  expect(names(runs.flatMap(({ sent }) => sent)).filter((name) => name === "Copy")).toHaveLength(1);
});

test.each(["", undefined, 7])("the id %j is refused", async (id) => {
  await expect(run(script, { id: id as string }).result).rejects.toThrow(
    "demo/Copy: id must be a text that is not empty",
  );
});

test("no state has credentials or functions: it is JSON", async () => {
  const store = createMemoryStore();
  await run(script, { store }).result;
  const stored = await store.load("run-1");
  expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  expect(Object.keys(stored ?? {})).toEqual(["version", "flow", "revision", "startedAt", "input", "steps"]);
});

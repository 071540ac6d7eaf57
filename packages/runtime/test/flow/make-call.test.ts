import { expect, test } from "vitest";
import { createMemoryStore, FlowOutcomeUnknown, type FlowStore } from "../../src/flow/index.ts";
import { ApiError, OutcomeUnknown } from "../../src/index.ts";
import { done, flow, lost, names, run, type Script } from "./flows.ts";

const info = { key: "k-1" };
const made = { ids: ["c-1"] };
const details = { code: "Expired", status: 400, body: {}, retryable: false, attempts: 1 };
const refused = new ApiError("Copy", "Expired (400)", details);
const copies = (...items: object[]) => ({ list: items });
const copyOf = (id: string) => ({ id, name: "copy-1" });

/** A store that holds the intent of the copy, as a process leaves it that ends while it waits for the response. */
async function leaveIntent(): Promise<FlowStore> {
  const store = createMemoryStore();
  await expect(run({ show: [info], copy: [new Error("killed")] }, { store }).result).rejects.toThrow("killed");
  return store;
}

test("the intent is stored before the call, and its response after", async () => {
  const states: unknown[] = [];
  const store = createMemoryStore();
  const seen: FlowStore = {
    load: store.load,
    save: (id, state, previous) => {
      states.push(state.steps.copy);
      return store.save(id, state, previous);
    },
  };
  await run({ show: [info], copy: [made], polls: [done] }, { store: seen }).result;
  const intent = {
    input: { key: "k-1", name: "copy-1", trace: expect.any(String) },
    startedAt: "2026-11-21T10:00:00.000Z",
    nonce: expect.any(String),
  };
  expect(states.slice(0, 3)).toEqual([undefined, intent, { ...intent, done: true, response: made }]);
});

test("a call that was refused was not executed: it is made again, with what it needs read again", async () => {
  const store = createMemoryStore();
  await expect(run({ show: [info], copy: [refused] }, { store }).result).rejects.toBe(refused);
  const { result, sent } = run({ show: [{ key: "k-2" }], copy: [made], polls: [done] }, { store });
  await result;
  expect(sent[1]).toMatchObject(["Copy", { key: "k-2" }]);
});

const found = [
  ["a lost response", async (script: Script) => run({ show: [info], copy: [lost], ...script }, marked)],
  ["an intent without a response", async (script: Script) => run(script, { ...marked, store: await leaveIntent() })],
] as const;
const marked = { marker: { copy: "name" } };
const single = { ...flow, steps: flow.steps.slice(0, 2) };

test.each(found)("after %s, a call that its look-up finds is not made again", async (_what, begin) => {
  const { result } = await begin({ list: [copies(copyOf("c-1"))] });
  const error = await result.catch((reason: unknown) => reason);
  // The waiter of this flow needs what no item shows.
  expect(String(error)).toContain("ids is required");
});

test.each(found)("after %s, a call that nothing shows stays unknown", async (_what, begin) => {
  const error = await (await begin({ list: [copies()] })).result.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  expect(error).toMatchObject({ step: "copy", candidates: [], operationId: "Copy", lookup: "List" });
  expect(String(error)).toContain(
    'List shows nothing that could be of this call. It may show it later. Fix: resume later, or find out, and resume with decide: { copy: "repeat" }',
  );
});

test("what the look-up finds gives the response as far as an item shows it", async () => {
  const { result } = run({ list: [copies(copyOf("c-1"))] }, { ...marked, store: await leaveIntent() }, single);
  expect(await result).toEqual({ info, copy: { id: "c-1" } });
});

test.each([
  ["without a marker", {}, [copyOf("c-1")], "may be of this call, or of an earlier or another one"],
  ["with a mark that two items bear", marked, [copyOf("c-1"), copyOf("c-2")], "2 items bear the mark of this call"],
])("%s, what is found is a candidate", async (_what, options, items, because) => {
  const { result } = run({ list: [copies(...items)] }, { ...options, store: await leaveIntent() });
  const error = (await result.catch((reason: unknown) => reason)) as FlowOutcomeUnknown;
  expect(error.candidates).toEqual(items);
  expect(error.message).toContain(because);
});

test("a look-up that is refused tells nothing", async () => {
  const { result } = run({ list: [refused] }, { ...marked, store: await leaveIntent() });
  await expect(result).rejects.toMatchObject({ name: "OutcomeUnknown", cause: refused });
});

test("a marker that cannot identify the call is refused", async () => {
  const { result } = run({}, { marker: { copy: "key" }, store: await leaveIntent() });
  await expect(result).rejects.toThrow("marker key cannot identify the call by List. Fix: mark by name");
});

test.each([
  ["repeat", "repeat" as const, { show: [info], copy: [made], polls: [done] }, ["Show", "Copy"]],
  ["executed", { executed: made }, { polls: [done] }, []],
])("a person who has looked decides: %s", async (_what, decision, script, sent) => {
  const resumed = run(script, { decide: { copy: decision }, store: await leaveIntent() });
  expect(await resumed.result).toMatchObject({ copy: made, copied: { items: [{ id: "c-1" }] } });
  expect(names(resumed.sent)).toEqual(sent);
});

test("a person who has looked names the item that the call made", async () => {
  const { result } = run({}, { decide: { copy: { found: copyOf("c-7") } }, store: await leaveIntent() }, single);
  expect(await result).toMatchObject({ copy: { id: "c-7" } });
});

test("a decision concerns only what an earlier process left: a response that is lost now stays unknown", async () => {
  const { result } = run({ show: [info], copy: [lost], list: [copies()] }, { decide: { copy: "repeat" } });
  await expect(result).rejects.toBeInstanceOf(FlowOutcomeUnknown);
});

import { expect, test } from "vitest";
import { createMemoryStore, type Flow, type FlowStore } from "../../src/flow/index.ts";
import { WaitError } from "../../src/index.ts";
import { done, failed, flow, names, pending, run } from "./flows.ts";

const begun = { show: [{}], copy: [{ ids: ["c-1"] }] };

test("the waiter's state is stored after every poll, and a resumed wait goes on from it", async () => {
  const store = createMemoryStore();
  const controller = new AbortController();
  const onProgress = ({ wait }: { wait?: { attempt: number } }) => {
    if (wait?.attempt === 2) controller.abort(new Error("stopped"));
  };
  const first = run({ ...begun, polls: [pending, pending] }, { store, signal: controller.signal, onProgress });
  await expect(first.result).rejects.toThrow("stopped");
  expect((await store.load("run-1"))?.steps.copied?.wait).toMatchObject({ waiter: "Things", attempt: 2 });
  const attempts: unknown[] = [];
  const resumed = run({ polls: [done] }, { store, onProgress: ({ wait }) => void attempts.push(wait?.attempt) });
  expect(await resumed.result).toMatchObject({ copied: { items: [{ id: "c-1" }] } });
  expect(attempts).toContain(3);
  expect(names(resumed.sent)).toEqual([]);
});

test("the time in which no process waited does not count for the deadline of a wait", async () => {
  const store = createMemoryStore();
  const first = run({ ...begun, polls: Array(40).fill(pending) }, { store });
  await expect(first.result).rejects.toMatchObject({ name: "WaitError", because: "deadline" });
  const late = () => new Date("2026-11-28T10:00:00Z");
  const resumed = run({ polls: [pending, done] }, { store, clock: late });
  await resumed.result;
});

test("a job that failed rejects with the waiter's error, also when it is resumed", async () => {
  const store = createMemoryStore();
  await expect(run({ ...begun, polls: [failed] }, { store }).result).rejects.toBeInstanceOf(WaitError);
  await expect(run({ polls: [failed] }, { store }).result).rejects.toMatchObject({ because: "failure" });
});

test("a wait ends as soon as another process has stored its own state", async () => {
  const store = createMemoryStore();
  const shared: FlowStore = {
    load: store.load,
    save: async (id, state, previous) => (state.steps.copied ? false : store.save(id, state, previous)),
  };
  const { result } = run({ ...begun, polls: Array(9).fill(pending) }, { store: shared });
  await expect(result).rejects.toMatchObject({ name: "FlowError", because: "conflict" });
});

const [info, copy, copied] = flow.steps;
const withBaseline = {
  ...flow,
  steps: [info, copy, { ...copied, input: { ids: ["/input/ids"] }, baseline: true }],
} as Flow;

test("a wait that counts a state only after a change polls before the call, and stores that with the intent", async () => {
  const store = createMemoryStore();
  const { result } = run({ ...begun, copy: [new Error("killed")], polls: [pending] }, { store }, needsIds());
  await expect(result).rejects.toThrow("killed");
  expect((await store.load("run-1"))?.steps.copy?.baseline).toMatchObject({ waiter: "Things", attempt: 1 });
});

test("a poll before the call that fails is the flow's failure: nothing was begun", async () => {
  const store = createMemoryStore();
  const { result, sent } = run({ ...begun, polls: [{ lost: true }] }, { store }, needsIds());
  await expect(result).rejects.toThrow("fetch failed");
  expect(names(sent)).toEqual(["Show"]);
  expect((await store.load("run-1"))?.steps).toEqual({});
});

// The ids are known before the call.
function needsIds(): Flow {
  const [first, second, third] = withBaseline.steps;
  return {
    ...withBaseline,
    steps: [
      first,
      { ...second, input: { ids: ["/input/id"] } },
      { ...third, input: { ids: ["/copy/input/ids"] } },
    ] as Flow["steps"],
  };
}

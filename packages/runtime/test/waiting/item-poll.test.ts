import { expect, test } from "vitest";
import type { ItemPolling, Waiter, WaitProgress } from "../../src/index.ts";
import { waitFor } from "../../src/waiting/waiting.ts";
import { createMockSend, createTime, type MockedResponse, things } from "../waits.ts";

type Things = Waiter<{ ids: string[]; left?: object[] }, unknown> & ItemPolling;

const item = (id: string, status: string, more = {}) => ({ id, status, ...more });
const list = (...items: object[]): MockedResponse => ({ status: 200, body: { list: items } });
const refusal: MockedResponse = { status: 404, body: { error_code: "NOT.FOUND" } };

function begin(responses: MockedResponse[], input: object, more: Partial<ItemPolling> = {}, options: object = {}) {
  const seen: WaitProgress[] = [];
  const onProgress = (progress: WaitProgress) => void seen.push(progress);
  const { send } = createMockSend(responses);
  const done = waitFor(send, { ...things, ...more } as Things, input as never, {
    ...createTime(),
    onProgress,
    ...options,
  });
  return { done, seen };
}

test("a wait for several things goes on while one of them is not done", async () => {
  const { done, seen } = begin(
    [list(item("a", "DONE")), list(item("b", "RUN")), list(item("a", "DONE")), list(item("b", "DONE"))],
    { ids: ["a", "b"] },
  );
  await expect(done).resolves.toEqual({ items: [item("a", "DONE"), item("b", "DONE")], missing: [] });
  expect(seen.map(({ observed }) => observed)).toEqual(["a: DONE, b: RUN", "a: DONE, b: DONE"]);
});

test("a wait for the one thing that was never started fails, and shows no state", async () => {
  const more = { targets: "/id", exclude: { at: "/left", name: "/id" } };
  const { done, seen } = begin([], { id: "a", left: [{ id: "a" }] }, more);
  await expect(done).rejects.toMatchObject({ because: "failure" });
  expect(seen.map(({ observed }) => observed)).toEqual([""]);
});

test("a code that means that nothing is there counts as an empty list; twice after it was there, it is gone", async () => {
  const more = { notFoundCodes: ["NOT.FOUND"] };
  const { done, seen } = begin([list(item("a", "RUN")), refusal, refusal], { ids: ["a"] }, more);
  await expect(done).rejects.toMatchObject({ because: "gone" });
  expect(seen.map(({ observed }) => observed)).toEqual(["a: RUN", "a: absent", "a: absent"]);
});

test.each<[string, Partial<ItemPolling>]>([
  ["is not listed", { notFoundCodes: ["OTHER"] }],
  ["is of a waiter without such codes", {}],
])("a code that %s ends the wait with its error", async (_, more) => {
  await expect(begin([list(item("a", "RUN")), refusal], { ids: ["a"] }, more).done).rejects.toMatchObject({
    name: "ApiError",
    code: "NOT.FOUND",
  });
});

test("a lost connection is not such a code", async () => {
  const { done, seen } = begin(
    [{ lost: true }, list(item("a", "DONE"))],
    { ids: ["a"] },
    { notFoundCodes: ["undefined"] },
  );
  await expect(done).resolves.toMatchObject({ items: [{ id: "a" }] });
  expect(seen[0]?.failure).toBeInstanceOf(TypeError);
});

test("an end that may be of an earlier job counts once the values that have to change did", async () => {
  const more: Partial<ItemPolling> = { mayBeStale: { ends: ["failure"], unchanged: ["/job"] } };
  const old = list(item("a", "FAIL", { job: 1 }));
  const { done, seen } = begin(
    [old, old, list(item("a", "RUN", { job: 2 })), list(item("a", "FAIL", { job: 1 }))],
    { ids: ["a"] },
    more,
  );
  await expect(done).rejects.toMatchObject({ because: "failure" });
  expect(seen).toHaveLength(4);
});

test("while one item is open, all are shown; after a success, only those that succeeded", async () => {
  const responses = [
    list(item("a", "FAIL", { done: 0.5 }), item("a", "RUN", { done: 0.7 })),
    list(item("a", "FAIL"), item("a", "DONE", { done: 1 })),
  ];
  const { done, seen } = begin(responses, { id: "a" }, { targets: "/id", match: { "/id": "/target" } });
  await expect(done).resolves.toEqual(item("a", "DONE", { done: 1 }));
  expect(seen.map(({ observed, percent }) => [observed, percent])).toEqual([
    ["FAIL,RUN", 50],
    ["FAIL,DONE", 100],
  ]);
});

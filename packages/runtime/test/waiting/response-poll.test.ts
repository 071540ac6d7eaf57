import { describe, expect, test } from "vitest";
import type { WaitProgress } from "../../src/index.ts";
import { waitFor } from "../../src/waiting/waiting.ts";
import { begin, createMockSend, createTime, input, type Job, job, ok } from "../waits.ts";

test.each([
  [0, 0],
  [0.29, 29],
  [0.404, 40],
  ["0.405", 41],
  [1.7, 100],
  [-0.1, undefined],
  ["soon", undefined],
  [null, undefined],
])("progress %j of 1 is shown as %j percent", async (done, percent) => {
  const begun = begin([ok("RUN", { done }), ok("DONE", { done: 0.9 })]);
  await begun.done;
  expect(begun.seen.map((progress) => progress.percent)).toEqual([percent, 100]);
});

test("without a place for progress or reasons, neither is shown", async () => {
  const { progress: _progress, reason: _reason, ...plain } = job;
  const seen: WaitProgress[] = [];
  const onProgress = (shown: WaitProgress) => void seen.push(shown);
  const { send } = createMockSend([ok("RUN", { done: 1 }), ok("FAIL", { code: "E1", text: "no room" })]);
  const waiting = waitFor(send, plain as Job, input, { ...createTime(), onProgress });
  await expect(waiting).rejects.toThrow("failed after 1000 ms, with state FAIL");
  expect(seen.map(({ percent, reason }) => [percent, reason])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("a state deep in the response is named by its path", async () => {
  const nested = { ...job, state: "/job/0/status" } as Job;
  const { send } = createMockSend([{ status: 200, body: {} }]);
  const waiting = waitFor(send, nested, input, { ...createTime(), deadline: 0 });
  await expect(waiting).rejects.toThrow("(job.0.status of ShowJob is missing)");
});

describe("a state that the contract does not list", () => {
  const paused = "status of ShowJob is PAUSED, which the contract does not list";

  test("is told in the progress, and the wait goes on", async () => {
    const { done, seen } = begin([ok("PAUSED"), ok("RUN"), ok("DONE")]);
    await expect(done).resolves.toMatchObject({ status: "DONE" });
    expect(seen.map(({ warning }) => warning)).toEqual([paused, undefined, undefined]);
  });

  test("is told in the error at the deadline", async () => {
    const { done } = begin([ok("PAUSED"), ok("PAUSED")], { deadline: 1000 });
    const message = `ShowJob: waitForJob was not done after 1000 ms, with state PAUSED (${paused})`;
    await expect(done).rejects.toMatchObject({ message, last: { warning: paused } });
  });

  test.each([
    ["absent", {}],
    ["null", { status: null }],
  ])("is told if it is %s", async (_what, body) => {
    const { done, seen } = begin([{ status: 200, body }], { deadline: 0 });
    await expect(done).rejects.toThrow("with state unknown (status of ShowJob is missing)");
    expect(seen[0]).toMatchObject({ observed: "unknown", warning: "status of ShowJob is missing" });
  });

  test.each([
    ["DONE", undefined],
    ["done", undefined],
  ])("is not one that differs from it only by case, such as %s", async (status, warning) => {
    const waiter = { ...job, states: { done: "success" } } as Job;
    const seen: WaitProgress[] = [];
    const onProgress = (progress: WaitProgress) => void seen.push(progress);
    await waitFor(createMockSend([ok(status)]).send, waiter, input, { ...createTime(), onProgress });
    expect(seen[0]?.warning).toBe(warning);
  });

  test("is told of one of several items", async () => {
    const body = {
      list: [
        { id: "a", status: "RUN" },
        { id: "b", status: "ODD" },
      ],
    };
    const response = { status: 200, body };
    const { done, seen } = begin([response, response], { deadline: 0 }, ["a", "b"]);
    const warning = "status of List is ODD, which the contract does not list";
    await expect(done).rejects.toThrow(`with state a: RUN, b: ODD (${warning})`);
    expect(seen[0]).toMatchObject({ warning });
  });
});

import { describe, expect, test } from "vitest";
import type { Send } from "../../src/index.ts";
import { waitFor } from "../../src/waiting/waiting.ts";
import { begin, createTime, input, job, things } from "../waits.ts";

describe("a poll that takes long", () => {
  const clocked = (time: ReturnType<typeof createTime>, took: number, body: () => object) => {
    let sent = 0;
    const send = (async () => {
      sent++;
      await time.sleep(took);
      return { data: body() };
    }) as unknown as Send;
    return { send, sent: () => sent };
  };

  test("ends at the deadline, although the list has always one more page", async () => {
    const time = createTime();
    const { send, sent } = clocked(time, 100, () => ({ list: [{ id: "z" }], next: `t-${Math.random()}` }));
    const wait = waitFor(send, things, { ids: ["a"] }, { ...time, deadline: 2000 });
    await expect(wait).rejects.toMatchObject({
      because: "deadline",
      elapsed: 2000,
      last: { observed: "nothing" },
      cause: { message: "the time was over before List had returned everything" },
    });
    expect(sent()).toBe(20);
  });

  test("ends at the deadline between two targets", async () => {
    const time = createTime();
    const { send, sent } = clocked(time, 700, () => ({ list: [{ id: "a", status: "RUN" }] }));
    const wait = waitFor(send, things, { ids: ["a", "b", "c", "d"] }, { ...time, deadline: 2000 });
    await expect(wait).rejects.toMatchObject({ because: "deadline", elapsed: 2100 });
    expect(sent()).toBe(3);
  });

  test("may read every page if it begins at the deadline", async () => {
    const time = createTime();
    const pages = [{ next: "1" }, { next: "2" }, { list: [{ id: "a", status: "DONE" }] }];
    const { send } = clocked(time, 100, () => ({ list: [], ...pages.shift() }));
    await expect(waitFor(send, things, { ids: ["a"] }, { ...time, deadline: 0 })).resolves.toMatchObject({
      items: [{ id: "a" }],
    });
  });

  test("whose list never ends is an error that says so, although no time passes", async () => {
    let token = 0;
    const send = (async () => ({ data: { list: [{ id: "z" }], next: `t-${++token}` } })) as unknown as Send;
    const wait = waitFor(send, things, { ids: ["a"] }, createTime());
    await expect(wait).rejects.toThrow("the list has not ended after 10000 pages");
  });

  test("is aborted at the deadline if no response comes", async () => {
    const signals: AbortSignal[] = [];
    const send = ((_operation: unknown, _input: unknown, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    }) as unknown as Send;
    const wait = waitFor(send, job, input, { deadline: 20 });
    await expect(wait).rejects.toMatchObject({ because: "deadline", last: { observed: "nothing" } });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

test.each([
  ["is missing", {}, "list is missing, not a list"],
  ["is inside an object", { list: { item: [] } }, "list is of the type object, not a list"],
  ["is null", { list: null }, "list is null, not a list"],
])("a response whose list %s ends the wait with an error that says so", async (_what, body, problem) => {
  const { done } = begin([{ status: 200, body }], {}, ["a"]);
  await expect(done).rejects.toMatchObject({ name: "ApiError", status: 200 });
  await expect(done).rejects.toThrow(problem);
});

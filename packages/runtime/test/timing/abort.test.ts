import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { limitTime, type TimeLimit } from "../../src/timing/abort.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const untilTimeIsUp = ({ until }: TimeLimit) => until(new Promise<never>(() => {}));

async function runWithin<Value>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (limit: TimeLimit) => Promise<Value>,
): Promise<Value> {
  const limit = limitTime(milliseconds, outer);
  return work(limit).finally(limit.stop);
}

test("work that takes too long is aborted with a TimeoutError", async () => {
  const work = expect(runWithin(1000, undefined, untilTimeIsUp)).rejects.toMatchObject({ name: "TimeoutError" });
  await vi.advanceTimersByTimeAsync(1000);
  await work;
});

test.each([-2, Number.NEGATIVE_INFINITY])(
  "a time that is over already (%d ms) is not asked of a timer",
  async (time) => {
    const timer = vi.fn(setTimeout);
    // A spy would be restored after the timers of this file are gone, and leave the next file without a clock.
    vi.stubGlobal("setTimeout", timer);
    const work = expect(runWithin(time, undefined, untilTimeIsUp)).rejects.toMatchObject({ name: "TimeoutError" });
    vi.unstubAllGlobals();
    expect(timer).toHaveBeenCalledWith(expect.any(Function), 0);
    await vi.advanceTimersByTimeAsync(0);
    await work;
  },
);

test("work is aborted with the caller's reason", async () => {
  const controller = new AbortController();
  const work = runWithin(1000, controller.signal, untilTimeIsUp);
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(work).rejects.toBe(reason);
});

test("what waits and what listens are told the same reason", async () => {
  const reasons: unknown[] = [];
  const work = runWithin(1000, undefined, (limit) => {
    limit.signal.addEventListener("abort", () => reasons.push(limit.signal.reason));
    return untilTimeIsUp(limit);
  }).catch((reason: unknown) => reasons.push(reason));
  await vi.advanceTimersByTimeAsync(1000);
  await work;
  expect(reasons).toHaveLength(2);
  expect(reasons[0]).toBe(reasons[1]);
});

test("work does not begin once the caller has aborted", async () => {
  const work = vi.fn(untilTimeIsUp);
  await expect(runWithin(1000, AbortSignal.abort(), work)).rejects.toThrow(/abort/i);
  expect(work).not.toHaveBeenCalled();
});

test("a hundred calls share one listener of a signal, and nothing is left once they end", async () => {
  const { signal } = new AbortController();
  const listen = vi.spyOn(signal, "addEventListener");
  const works = Array.from({ length: 100 }, () => runWithin(1000, signal, async () => "done"));
  expect(new Set(await Promise.all(works))).toEqual(new Set(["done"]));
  expect(listen).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

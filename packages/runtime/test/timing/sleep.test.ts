import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sleep } from "../../src/timing/sleep.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("resolves after its time, not before", async () => {
  let over = false;
  const sleeping = sleep(1000).then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await sleeping;
  expect(over).toBe(true);
});

test.each(["before", "during"])(
  "rejects with the reason of a signal that aborts %s it, and leaves no timer",
  async (when) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    if (when === "before") controller.abort(reason);
    const sleeping = sleep(1000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  },
);

test.each([2 ** 31, 30 * 86_400_000, Number.POSITIVE_INFINITY])(
  "%d ms, which no timer can take, are as many as one can, and not none",
  async (milliseconds) => {
    let over = false;
    void sleep(milliseconds).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
  },
);

import { describe, expect, test } from "vitest";
import {
  ApiError,
  InputError,
  OutcomeUnknown,
  type ResponsePolling,
  type Send,
  type Sleep,
  WaitError,
  type WaitProgress,
  type WaitState,
} from "../../src/index.ts";
import { pollItems, pollResponse, waitFor } from "../../src/waiting/waiting.ts";
import { readVectors } from "../vectors.ts";
import {
  begin,
  createMockSend,
  createQuery,
  createTime,
  input,
  type Job,
  job,
  type MockedResponse,
  ok,
  run,
  slow,
} from "../waits.ts";

interface WaitCase {
  name: string;
  waiter: string;
  input: object;
  deadline?: number;
  responses: MockedResponse[];
  expected: {
    end: string;
    observed?: string[];
    percents?: (number | null)[];
    pauses?: number[];
    requests?: object[];
    result?: unknown;
    reason?: string;
    code?: string;
  };
}

const apis = ["alibaba-ecd", "alibaba-ens", "huawei-ims", "huawei-koophone", "huawei-metastudio"];

describe.each(apis)("vectors of %s", (api) => {
  const { cases, waiters } = readVectors<WaitCase>(`waiters/${api}`) as ReturnType<typeof readVectors<WaitCase>> & {
    waiters: Record<string, object & { operation: { operationId: string } }>;
  };
  test.each(cases)("$name", async ({ waiter: name, input: given, deadline, responses, expected }) => {
    const time = createTime();
    const { send, requests } = createMockSend(responses);
    const data = waiters[name] as ResponsePolling;
    const isKeyed = "targets" in data;
    const waiter = { ...data, name, poll: isKeyed ? pollItems : pollResponse } as unknown as Job;
    const seen: WaitProgress[] = [];
    const onProgress = (progress: WaitProgress) => void seen.push(progress);
    const wait = waitFor(send, waiter, given, { ...time, onProgress, ...(deadline !== undefined && { deadline }) });
    const outcome: unknown = await wait.catch((error: unknown) => error);
    const end = outcome instanceof WaitError ? outcome.because : outcome instanceof Error ? "error" : "success";
    expect(end).toBe(expected.end);
    if (expected.observed) expect(seen.map(({ observed }) => observed)).toEqual(expected.observed);
    if (expected.percents) expect(seen.map(({ percent = null }) => percent)).toEqual(expected.percents);
    if (expected.pauses) expect(time.pauses).toEqual(expected.pauses);
    for (const [at, part] of (expected.requests ?? []).entries()) expect(requests[at]).toMatchObject(withIds(part));
    if ("result" in expected) expect(outcome).toEqual(expected.result);
    if (expected.reason) expect((outcome as WaitError).last.reason).toBe(expected.reason);
    if (expected.code) expect((outcome as ApiError).code).toBe(expected.code);
  });
});

/** What is expected, with any new id for `{uuid}`. */
function withIds(part: object): object {
  const anyId = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value === "{uuid}" ? anyId : value]));
}

test("pauses grow up to a limit", async () => {
  const { done, time } = begin([...run(5), ok("DONE")]);
  await done;
  expect(time.pauses).toEqual([1000, 2000, 4000, 5000, 5000]);
});

test("progress tells state, percent and attempt", async () => {
  const { done, seen } = begin([ok("RUN", { done: 0.25 }), ok("DONE")]);
  await done;
  expect(seen).toMatchObject([
    { observed: "RUN", percent: 25, attempt: 1 },
    { observed: "DONE", percent: 100, attempt: 2 },
  ]);
});

test("the caller may choose the interval", async () => {
  const { done, time } = begin([...run(3), ok("DONE")], { interval: 250 });
  await done;
  expect(time.pauses).toEqual([250, 250, 250]);
});

test("a failure ends the wait with what was observed", async () => {
  const { done } = begin([ok("RUN"), ok("FAIL", { code: "E1", text: "no room" })]);
  const error = await done.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WaitError);
  expect((error as WaitError).name).toBe("WaitError");
  expect(error).toMatchObject({
    because: "failure",
    elapsed: 1000,
    message: "ShowJob: waitForJob failed after 1000 ms, with state FAIL E1: no room",
    last: { observed: "FAIL", reason: "E1: no room", result: { status: "FAIL", code: "E1" }, attempt: 2 },
  });
});

test("at the deadline it polls once more, and then the wait ends", async () => {
  const { done, time, requests } = begin(run(4), { deadline: 6500 });
  await expect(done).rejects.toMatchObject({ because: "deadline", elapsed: 6500, last: { observed: "RUN" } });
  expect(time.pauses).toEqual([1000, 2000, 3500]);
  expect(requests).toHaveLength(4);
});

test("a job that is done at the deadline is done", async () => {
  await expect(begin([ok("RUN"), ok("DONE")], { deadline: 500 }).done).resolves.toEqual({ status: "DONE" });
});

describe("looks that fail", () => {
  test("are stood five times in a row, and counted anew after one that did not", async () => {
    const { done, seen } = begin([...Array(5).fill(slow), ok("RUN"), ...Array(5).fill({ lost: true }), ok("DONE")]);
    await expect(done).resolves.toMatchObject({ status: "DONE" });
    expect(seen.map(({ failure }) => failure !== undefined)).toEqual([
      ...[true, true, true, true, true, false],
      ...[true, true, true, true, true, false],
    ]);
    expect(seen.slice(0, 7).map(({ observed }) => observed)).toEqual([...Array(5).fill("nothing"), "RUN", "RUN"]);
  });

  test("end the wait with their error the sixth time", async () => {
    await expect(begin(Array(6).fill(slow)).done).rejects.toBeInstanceOf(ApiError);
    await expect(begin(Array(6).fill({ lost: true })).done).rejects.toThrow("fetch failed");
  });

  test("end it at once if no further poll can help", async () => {
    const refused: MockedResponse = { status: 403, body: { error_code: "NO" } };
    await expect(begin([ok("RUN"), refused]).done).rejects.toMatchObject({ name: "ApiError", code: "NO" });
    const send = (async () => {
      throw new InputError("ShowJob", "job_id", "is required", "give it");
    }) as unknown as Send;
    await expect(waitFor(send, job, {}, createTime())).rejects.toBeInstanceOf(InputError);
  });

  test("are the cause of an error at the deadline", async () => {
    const { done } = begin([ok("RUN"), slow], { deadline: 1000 });
    await expect(done).rejects.toMatchObject({
      because: "deadline",
      cause: { code: "SLOW" },
      last: { observed: "RUN" },
    });
  });

  test("whose outcome is unknown did no harm, since they only read", async () => {
    const lost = {
      operationId: "ShowJob",
      attempts: 1,
      startedAt: new Date(0),
      nonce: undefined,
      lookup: undefined,
      input,
    };
    let isFirst = true;
    const { send } = createMockSend([ok("DONE")]);
    const flaky = ((...call: Parameters<Send>) => {
      if (!isFirst) return send(...call);
      isFirst = false;
      return Promise.reject(new OutcomeUnknown(lost, new TypeError("reset"), "TypeError"));
    }) as Send;
    await expect(waitFor(flaky, job, input, createTime())).resolves.toEqual({ status: "DONE" });
  });

  test("are stood also if the sender rejects with nothing", async () => {
    const { send } = createMockSend([ok("DONE")]);
    let isFirst = true;
    const flaky = ((...call: Parameters<Send>) => {
      if (!isFirst) return send(...call);
      isFirst = false;
      return Promise.reject();
    }) as Send;
    await expect(waitFor(flaky, job, input, createTime())).resolves.toEqual({ status: "DONE" });
  });

  test("may be thrown by a sender that throws", async () => {
    const details = { code: "NO", status: 403, body: {}, retryable: false, attempts: 1 };
    const thrown = new ApiError("ShowJob", "NO (403)", details);
    const send = (() => Promise.reject(thrown)) as unknown as Send;
    await expect(waitFor(send, job, input, createTime())).rejects.toBe(thrown);
  });
});

describe("a signal", () => {
  const reason = new Error("enough");

  test("that has aborted lets nothing be requests", async () => {
    const { done, requests } = begin([], { signal: AbortSignal.abort(reason) });
    await expect(done).rejects.toBe(reason);
    expect(requests).toEqual([]);
  });

  test("ends the wait while it sleeps", async () => {
    const controller = new AbortController();
    const sleep: Sleep = (_milliseconds, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        controller.abort(reason);
      });
    const { done, requests } = begin([ok("RUN")], { signal: controller.signal, sleep });
    await expect(done).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test("ends it during a poll, whose failure is then final", async () => {
    const controller = new AbortController();
    const send = (async (_operation: unknown, _input: unknown, call: { signal: AbortSignal }) => {
      controller.abort(reason);
      call.signal.throwIfAborted();
    }) as unknown as Send;
    const onProgress = () => expect.fail("it was told of a poll that was ended");
    const options = { ...createTime(), signal: controller.signal, onProgress };
    await expect(waitFor(send, job, input, options)).rejects.toBe(reason);
  });
});

describe("the state", () => {
  test("goes through JSON into another process, and its deadline counts from the first start", async () => {
    const first = begin(run(2), { deadline: 1000 });
    const { last } = (await first.done.catch((error: unknown) => error)) as WaitError;
    const state = JSON.parse(JSON.stringify(last.state)) as WaitState;
    expect(state).toMatchObject({ waiter: "Job", startedAt: "2026-11-21T10:00:00.000Z", attempt: 2 });
    const time = createTime("2026-11-21T10:00:58.000Z");
    const { send } = createMockSend(run(2));
    const resumed = waitFor(send, job, input, { ...time, state });
    await expect(resumed).rejects.toMatchObject({ because: "deadline", elapsed: 60_000, last: { attempt: 4 } });
    expect(time.pauses).toEqual([2000]);
  });

  test("keeps what the looks have seen: what was there and is gone, is gone", async () => {
    const pagination = { kind: "token", token: "t", items: "/list", next: "/next" } as const;
    const waiter = {
      ...job,
      operation: createQuery("List", pagination),
      poll: pollItems,
      targets: "/job_id",
      match: { "/id": "/job_id" },
    };
    const list = (...ids: string[]): MockedResponse => ({
      status: 200,
      body: { list: ids.map((id) => ({ id, status: "RUN" })) },
    });
    let state: WaitState | undefined;
    const onProgress = (progress: WaitProgress) => {
      ({ state } = JSON.parse(JSON.stringify(progress)));
    };
    const late = { ...createTime(), deadline: 0, onProgress };
    await expect(waitFor(createMockSend([list("j")]).send, waiter, input, late)).rejects.toThrow("was not done");
    const { send } = createMockSend([list(), list()]);
    const resumed = waitFor(send, waiter, input, { ...createTime(), ...(state && { state }) });
    await expect(resumed).rejects.toMatchObject({ because: "gone" });
  });

  test.each([
    ["of another waiter", { state: { waiter: "Other", startedAt: "2026-11-21T10:00:00Z", attempt: 1 } }],
    ["without a time", { state: { waiter: "Job", startedAt: "soon", attempt: 1 } }],
    ["beside a deadline that is not a number", { deadline: Number.NaN }],
    ["beside a deadline below zero", { deadline: -1 }],
    ["beside an interval of zero", { interval: 0 }],
    ["beside an interval that is not a number", { interval: "1s" }],
  ])("%s is refused before anything is sent", async (_what, options) => {
    const { done, requests } = begin([], options);
    await expect(done).rejects.toThrow(InputError);
    await expect(done).rejects.toThrow(
      "state" in options
        ? "state of waitForJob is not a state of this waiter. Fix: give a state of its onProgress or WaitError, unchanged"
        : /(deadline of waitForJob must not be below|interval of waitForJob must be above) 0\. Fix: give milliseconds/,
    );
    expect(requests).toEqual([]);
  });
});

test("a state from outside that is named like a built-in member means nothing", async () => {
  await expect(begin([ok("constructor"), ok("DONE")]).done).resolves.toEqual({ status: "DONE" });
});

test("hooks are told of every pause", async () => {
  const told: unknown[] = [];
  const hooks = { wait: (...given: unknown[]) => void told.push(given) };
  await begin([ok("RUN"), ok("DONE")], { hooks }).done;
  expect(told).toEqual([["Job", 1000]]);
});

import {
  ApiError,
  type ItemPolling,
  type Operation,
  type ResponsePolling,
  type Send,
  type Sleep,
  type Waiter,
  type WaitProgress,
} from "../src/index.ts";
import { iteratePages, pollItems, pollResponse, settle, type Waiting, waitFor } from "../src/waiting/waiting.ts";

/** What waits, for a client of the features given. */
export const waitBy = (own: Partial<Waiting>) => async () => ({
  waiting: { iteratePages, settle, waitFor, waiters: {}, lookups: {}, ...own },
});

/** A response to one request, or a lost connection. */
export type MockedResponse = { status: number; body: unknown; retryable?: boolean } | { lost: true };

/** Time that passes only during a sleep. */
export function createTime(start = "2026-11-21T10:00:00.000Z") {
  let now = Date.parse(start);
  const pauses: number[] = [];
  const sleep: Sleep = async (milliseconds, signal) => {
    signal?.throwIfAborted();
    pauses.push(milliseconds);
    now += milliseconds;
  };
  const timing = { clock: () => new Date(now), sleep };
  // Not enumerable, because spread into the options of a wait it would be an unknown one.
  return Object.defineProperty(timing, "pauses", { value: pauses }) as typeof timing & { pauses: readonly number[] };
}

/** Sends from a list of responses and records the requests; fails beyond the end of the list. */
export function createMockSend(responses: readonly MockedResponse[]) {
  const requests: Readonly<Record<string, unknown>>[] = [];
  const send = async (_operation: unknown, input: Readonly<Record<string, unknown>>) => {
    const response = responses[requests.push(input) - 1];
    if (!response) throw new RangeError("a request beyond the last response");
    if ("lost" in response) throw new TypeError("fetch failed");
    const { status, body } = response;
    if (status < 300) return { data: body };
    return { error: createError(status, body, response.retryable ?? false) };
  };
  return { send: send as unknown as Send, requests };
}

/** An operation with a name and a pagination only. */
export function createQuery(
  operationId: string,
  pagination?: Operation<unknown, unknown, string>["pagination"],
): Operation<unknown, unknown, string> {
  return { operationId, method: "POST", path: "/", fields: {}, ...(pagination && { pagination }) };
}

function createError(status: number, body: unknown, retryable: boolean): ApiError {
  const { error, error_code } = body as { error?: { code: string }; error_code?: string };
  const code = error?.code ?? error_code;
  return new ApiError("Show", `${code} (${status})`, { code, status, body, retryable, attempts: 1 });
}

export type Job = Waiter<{ job_id?: string }, { id: string }> & ResponsePolling;

/** A waiter for one job, by the response that shows it. */
export const job: Job = {
  name: "Job",
  operation: createQuery("ShowJob"),
  poll: pollResponse,
  parameters: { job_id: "/job_id" },
  state: "/status",
  states: { RUN: "pending", DONE: "success", FAIL: "failure" },
  progress: { at: "/done", total: 1 },
  reason: ["/code", "/text"],
  delays: { initial: 1000, factor: 2, max: 5000, deadline: 60_000 },
};

const { types: _types, ...common } = job;

/** A waiter for several things, by a list that has them. */
export const things: Waiter<{ ids: string[] }, { items: object[] }> & ItemPolling = {
  ...common,
  name: "Things",
  operation: createQuery("List", { kind: "token", token: "token", items: "/list", next: "/next" }),
  poll: pollItems,
  parameters: { id: "/target" },
  targets: "/ids",
  match: { "/id": "/target" },
};

export const input = { job_id: "j" };
export const ok = (status: string, more = {}): MockedResponse => ({ status: 200, body: { status, ...more } });
export const run = (times: number): MockedResponse[] => Array.from({ length: times }, () => ok("RUN"));
export const slow: MockedResponse = { status: 429, body: { error_code: "SLOW" }, retryable: true };

/** Begins a wait for the job, or for things by their ids. */
export function begin(responses: readonly MockedResponse[], options: object = {}, ids?: string[]) {
  const time = createTime();
  const { send, requests } = createMockSend(responses);
  const seen: WaitProgress[] = [];
  const all = { ...time, onProgress: (progress: WaitProgress) => void seen.push(progress), ...options };
  const done: Promise<unknown> = ids ? waitFor(send, things, { ids }, all) : waitFor(send, job, input, all);
  return { done, time, requests, seen };
}

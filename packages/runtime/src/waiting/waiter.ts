import { notify } from "../observing/hooks.ts";
import type { ClientOptions } from "../sending/options.ts";
import type { Send } from "../sending/send.ts";
import { sleep as sleepByTimers } from "../sending/sleep.ts";
import { type ApiError, CallError, InputError } from "../wire/error.ts";
import { createReadData, type PolledCall, type ReadData } from "./polled-call.ts";

/** What one poll shows. */
export interface PollResult {
  /** Undefined while it may still come about. */
  readonly end?: "success" | "failure" | "gone" | undefined;
  /** The state as the service calls it, or `absent`; of several things, each with its name. */
  readonly observed: string;
  /** From 0 to 100, where the service says it. */
  readonly percent?: number | undefined;
  /** What the service says of a failure. */
  readonly reason?: string | undefined;
  /** What the wait resolves to once it succeeds. */
  readonly result?: unknown;
  /** What the next poll needs to know. */
  readonly memory?: unknown;
}

/** Polls once. */
export type Poll<Polling> = (
  readData: ReadData,
  polling: Polling,
  input: unknown,
  memory: unknown,
) => Promise<PollResult>;

/** How the end of what runs in the background is found out, as data; milliseconds. */
export interface Waiter<Input, Result> extends PolledCall {
  readonly name: string;
  readonly poll: Poll<never>;
  readonly delays: {
    readonly initial: number;
    readonly factor: number;
    readonly max: number;
    readonly deadline: number;
  };
  /** Never set: carries the types. */
  readonly types?: { readonly input: Input; readonly result: Result };
}

/** A wait as JSON: stored anywhere, it goes on in another process. */
export interface WaitState {
  readonly waiter: string;
  /** UTC; the deadline counts from it. */
  readonly startedAt: string;
  /** Polls so far. */
  readonly attempt: number;
  readonly memory?: unknown;
}

/** What was observed last. */
export interface WaitProgress extends Omit<PollResult, "memory" | "end"> {
  /** From 1, counted on when a wait is resumed. */
  readonly attempt: number;
  /** Why the last poll failed; the wait goes on. */
  readonly failure?: unknown;
  readonly state: WaitState;
}

const endings = { failure: "failed", gone: "disappeared", deadline: "was not done" } as const;

/** The goal of a wait was not reached. After a deadline, `cause` is the failure of the last poll, if it failed. */
export class WaitError extends CallError {
  override readonly name = "WaitError";
  /** The job failed, it was there and disappeared, or the deadline passed. */
  declare readonly because: keyof typeof endings;
  /** The last poll; its `state` lets the wait go on later, with a longer deadline. */
  declare readonly last: WaitProgress;
  /** Milliseconds since the wait was first begun. */
  declare readonly elapsed: number;

  constructor(operationId: string, because: WaitError["because"], last: WaitProgress, elapsed: number) {
    const { observed, reason = "", state } = last;
    const ending = `${endings[because]} after ${elapsed} ms, with state ${observed} ${reason}`.trim();
    super(operationId, `waitFor${state.waiter} ${ending}`, last.attempt, { cause: last.failure });
    this.because = because;
    this.last = last;
    this.elapsed = elapsed;
  }
}

/** Options of one wait. */
export interface WaitOptions {
  /** Ends the wait with its reason, also between two polls. */
  signal?: AbortSignal;
  /** Milliseconds since the wait was first begun; no poll begins later. */
  deadline?: number;
  onProgress?: (progress: WaitProgress) => void;
  /** As `onProgress` or a WaitError gave it. */
  state?: WaitState;
}

/** Where a wait takes its time from, and whom it tells. */
export type WaitTiming = Pick<ClientOptions<unknown>, "clock" | "sleep" | "hooks">;

// Polls in a row that may fail.
const tolerance = 5;

/**
 * Resolves when the goal of a waiter is reached. Rejects with a WaitError if the job fails or the deadline passes, with an error of a
 * poll that is not transient, and with the reason of the signal.
 */
export async function waitFor<Input, Result>(
  send: Send,
  waiter: Waiter<Input, Result>,
  input: Input,
  { clock = () => new Date(), sleep = sleepByTimers, ...options }: WaitOptions & WaitTiming = {},
): Promise<Result> {
  const { hooks, signal, onProgress } = options;
  const { name, delays } = waiter;
  const readData = createReadData(send, waiter, signal);
  let state = options.state ?? { waiter: name, startedAt: clock().toISOString(), attempt: 0 };
  const start = Date.parse(state.startedAt);
  const end = start + (options.deadline ?? delays.deadline);
  if (state.waiter !== name || Number.isNaN(end)) throw new TypeError(`waitFor${name}: unusable state or deadline.`);
  let seen: PollResult = { observed: "nothing", memory: state.memory };
  for (let failures = 0; ; ) {
    signal?.throwIfAborted();
    let failure: unknown;
    try {
      seen = await waiter.poll(readData, waiter as never, input, state.memory);
      failures = 0;
    } catch (error) {
      if (signal?.aborted || !isTransient(error) || ++failures > tolerance) throw error;
      failure = error;
    }
    const { end: ended, memory, ...shown } = seen;
    const attempt = state.attempt + 1;
    state = { ...state, attempt, memory };
    const last = { ...shown, attempt, failure, state };
    onProgress?.(last);
    if (ended === "success") return seen.result as Result;
    const now = clock().getTime();
    if (ended || now >= end) throw new WaitError(waiter.operation.operationId, ended ?? "deadline", last, now - start);
    const pause = Math.min(end - now, delays.max, delays.initial * delays.factor ** (attempt - 1));
    notify(hooks, "wait", name, pause);
    await sleep(pause, signal);
  }
}

// A network that failed says nothing about the job; an input that was refused will be refused again.
function isTransient(error: unknown): boolean {
  return (error as Partial<ApiError> | undefined)?.retryable ?? !(error instanceof InputError);
}

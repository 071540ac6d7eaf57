import { notify } from "../observing/hooks.ts";
import type { ClientOptions } from "../sending/options.ts";
import type { Send } from "../sending/send.ts";
import { sleep as sleepByTimers } from "../sending/sleep.ts";
import { type ApiError, CallError, InputError } from "../wire/error.ts";
import { checkNames } from "../wire/known-names.ts";
import { type PolledCall, type ReadData, readInTime, TimeOver } from "./polled-call.ts";

/** What one poll shows. */
export interface PollResult {
  /** Undefined while it may still come about. */
  readonly end?: "success" | "failure" | "gone" | undefined;
  /** The state as the service calls it, or `absent`; of several things, each with its name. */
  readonly observed: string;
  /** A whole number from 0 to 100, where the service says it; 100 at a success. */
  readonly percent?: number | undefined;
  /** What the service says of a failure. */
  readonly reason?: string | undefined;
  /** What the contract does not list, such as an unknown state. The wait goes on. */
  readonly warning?: string | undefined;
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
    const { observed, reason = "", warning, state } = last;
    const ending = `${endings[because]} after ${elapsed} ms, with state ${observed} ${reason}`.trim();
    const message = `waitFor${state.waiter} ${ending}${warning ? ` (${warning})` : ""}`;
    super(operationId, message, last.attempt, { cause: last.failure });
    this.because = because;
    this.last = last;
    this.elapsed = elapsed;
  }
}

/** Options of one wait. */
export interface WaitOptions {
  /** Ends the wait with its reason, also between two polls. */
  signal?: AbortSignal | undefined;
  /** Milliseconds since the wait was first begun. No poll begins later, and one that is under way is aborted. */
  deadline?: number | undefined;
  /** Milliseconds between two polls, in place of the growing delays of the waiter. */
  interval?: number | undefined;
  onProgress?: ((progress: WaitProgress) => void) | undefined;
  /** As `onProgress` or a WaitError gave it. */
  state?: WaitState | undefined;
}

// Complete, or it does not compile.
const waitOptions: Readonly<Record<keyof WaitOptions, 0>> = {
  signal: 0,
  deadline: 0,
  interval: 0,
  onProgress: 0,
  state: 0,
};

/** Where a wait takes its time from, and whom it tells. */
export type WaitTiming = Pick<ClientOptions<unknown>, "clock" | "sleep" | "hooks">;

// Polls in a row that may fail.
const tolerance = 5;
// Milliseconds for a poll that begins at the deadline.
const lastPoll = 5_000;

/**
 * Resolves when the goal of a waiter is reached. Rejects with a WaitError if the job fails or the deadline passes, with an error of a
 * poll that is not transient, and with the reason of the signal.
 */
export async function waitFor<Input, Result>(
  send: Send,
  waiter: Waiter<Input, Result>,
  input: Input,
  { clock = () => new Date(), sleep = sleepByTimers, hooks, ...options }: WaitOptions & WaitTiming = {},
): Promise<Result> {
  const { signal, onProgress } = options;
  const { name, delays, operation } = waiter;
  let state = options.state ?? { waiter: name, startedAt: clock().toISOString(), attempt: 0 };
  checkOptions(waiter, state, options);
  const start = Date.parse(state.startedAt);
  const end = start + (options.deadline ?? delays.deadline);
  let seen: PollResult = { observed: "nothing", memory: state.memory };
  for (let failures = 0; ; ) {
    signal?.throwIfAborted();
    let failure: unknown;
    const began = clock().getTime();
    try {
      const limits = { clock, signal, end: began < end ? end : began + lastPoll };
      const { memory } = state;
      seen = await readInTime(send, waiter, limits, (read) => waiter.poll(read, waiter as never, input, memory));
      failures = 0;
    } catch (error) {
      const isLate = error instanceof TimeOver;
      if (signal?.aborted || !isTransient(error) || (++failures > tolerance && !isLate)) throw error;
      failure = error;
    }
    const { end: ended, memory, ...shown } = seen;
    const attempt = state.attempt + 1;
    state = { ...state, attempt, memory };
    const percent = ended === "success" ? 100 : shown.percent;
    const last = { ...shown, percent, attempt, failure, state };
    onProgress?.(last);
    if (ended === "success") return seen.result as Result;
    const now = clock().getTime();
    if (ended || failure instanceof TimeOver || now >= end)
      throw new WaitError(operation.operationId, ended ?? "deadline", last, now - start);
    const pause = Math.min(end - now, choosePause(waiter, options, attempt));
    notify(hooks, "wait", name, pause);
    await sleep(pause, signal);
  }
}

function choosePause({ delays }: Pick<Waiter<unknown, unknown>, "delays">, { interval }: WaitOptions, attempt: number) {
  return interval ?? Math.min(delays.max, delays.initial * delays.factor ** (attempt - 1));
}

function checkOptions(
  { name, operation }: Pick<Waiter<unknown, unknown>, "name" | "operation">,
  state: WaitState,
  options: WaitOptions,
): void {
  const { deadline = 0, interval = 1 } = options;
  checkNames(operation.operationId, options, waitOptions, "an option");
  const refuse = (field: string, rule: string, fix: string) => {
    throw new InputError(operation.operationId, `${field} of waitFor${name}`, rule, fix);
  };
  if (state.waiter !== name || Number.isNaN(Date.parse(state.startedAt)))
    refuse("state", "is not a state of this waiter", "give a state of its onProgress or WaitError, unchanged");
  if (!(deadline >= 0)) refuse("deadline", "must not be below 0", "give milliseconds");
  if (!(interval > 0)) refuse("interval", "must be above 0", "give milliseconds");
}

// A network that failed says nothing about the job; an input that was refused will be refused again.
function isTransient(error: unknown): boolean {
  return (error as Partial<ApiError> | undefined)?.retryable ?? !(error instanceof InputError);
}

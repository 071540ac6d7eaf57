import { notify } from "../observing/index.ts";
import type { ClientOptions, Send } from "../sending/index.ts";
import { sleep as sleepByTimers } from "../timing/index.ts";
import { type ApiError, checkNames, InputError } from "../wire/index.ts";
import { type PolledCall, type ReadData, readInTime, TimeOver } from "./polled-call.ts";
import { type PollResult, WaitError, type WaitProgress, type WaitState } from "./progress.ts";

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
      throw createWaitError(operation.operationId, { because: ended ?? "deadline", last, elapsed: now - start });
    const pause = Math.min(end - now, choosePause(waiter, options, attempt));
    notify(hooks, "wait", name, pause);
    await sleep(pause, signal);
  }
}

const endings = { failure: "failed", gone: "disappeared", deadline: "was not done" } as const;

function createWaitError(operationId: string, details: Pick<WaitError, "because" | "last" | "elapsed">): WaitError {
  const { observed, reason = "", warning, state, attempt, failure } = details.last;
  const ending = `${endings[details.because]} after ${details.elapsed} ms, with state ${observed} ${reason}`.trim();
  const message = `waitFor${state.waiter} ${ending}${warning ? ` (${warning})` : ""}`;
  return new WaitError(operationId, message, { ...details, attempts: attempt }, { cause: failure });
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

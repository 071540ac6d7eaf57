import type { WaitProgress } from "./waiter.ts";

/** What was waited for did not come about; after a deadline, `cause` is the failure of the last look if that failed. */
export class WaitError extends Error {
  override readonly name = "WaitError";
  /** It failed, it was there and is no more, or the deadline passed. */
  declare readonly because: "failure" | "gone" | "deadline";
  /** What was observed last; its `state` lets the wait go on later, with a longer deadline. */
  declare readonly last: WaitProgress;
  /** Milliseconds since the wait was first begun. */
  declare readonly elapsed: number;

  constructor(because: WaitError["because"], last: WaitProgress, elapsed: number) {
    const { observed, reason = "", state } = last;
    super(`waitFor${state.waiter}: ${because} after ${elapsed} ms, ${observed} ${reason}`.trim(), {
      cause: last.failure,
    });
    this.because = because;
    this.last = last;
    this.elapsed = elapsed;
  }
}

import { CallError } from "./error.ts";
import type { WaitProgress } from "./waiter.ts";

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

import { CallError } from "../wire/index.ts";

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

/** The goal of a wait was not reached. After a deadline, `cause` is the failure of the last poll, if it failed. */
export class WaitError extends CallError<Pick<WaitError, "because" | "last" | "elapsed">> {
  override readonly name = "WaitError";
  /** The job failed, it was there and disappeared, or the deadline passed. */
  declare readonly because: "failure" | "gone" | "deadline";
  /** The last poll; its `state` lets the wait go on later, with a longer deadline. */
  declare readonly last: WaitProgress;
  /** Milliseconds since the wait was first begun. */
  declare readonly elapsed: number;
}

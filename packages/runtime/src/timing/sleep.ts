import { followSignal, longestTimer } from "./abort.ts";

/** Resolves after some milliseconds; rejects with the signal's reason as soon as that aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Sleeps by the timers of the runtime, none of which takes more than 24 days. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(
      () => {
        unfollow?.();
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    const unfollow =
      signal &&
      followSignal(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });

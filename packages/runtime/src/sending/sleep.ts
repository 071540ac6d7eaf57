import { followSignal } from "./abort.ts";

/** Resolves after some milliseconds; rejects with the signal's reason as soon as that aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Sleeps by the timers of the runtime. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      unfollow?.();
      resolve();
    }, milliseconds);
    const unfollow =
      signal &&
      followSignal(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });

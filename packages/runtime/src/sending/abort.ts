type Listener = () => void;

// One listener a signal, however many calls share it: Node 20 warns of more than ten.
const listeners = new WeakMap<AbortSignal, Set<Listener>>();

/** Calls `listener` once the signal aborts, until the returned function ends that. */
export function followSignal(signal: AbortSignal, listener: Listener): () => void {
  let all = listeners.get(signal);
  if (!all) {
    all = new Set();
    listeners.set(signal, all);
    signal.addEventListener("abort", () => {
      for (const each of listeners.get(signal) ?? []) each();
    });
  }
  all.add(listener);
  return () => all.delete(listener);
}

/** The most milliseconds that a timer can take; with more it would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** A signal that aborts with the caller's, or with a TimeoutError once the milliseconds, if any, are over, until it is stopped. */
export function limitTime(
  milliseconds: number | undefined,
  signal: AbortSignal | undefined,
): { readonly signal: AbortSignal; readonly stop: () => void } {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const timeOut = () =>
    controller.abort(new DOMException(`There was no response within ${milliseconds} ms.`, "TimeoutError"));
  const timer = milliseconds === undefined ? undefined : setTimeout(timeOut, Math.min(milliseconds, longestTimer));
  const unfollow = signal && followSignal(signal, () => controller.abort(signal.reason));
  const stop = () => {
    clearTimeout(timer);
    unfollow?.();
  };
  return { signal: controller.signal, stop };
}

/** The value of a promise, or the signal's reason as soon as it aborts. */
export function untilAborted<Value>(signal: AbortSignal | undefined, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    promise.then(resolve, reject);
  });
}

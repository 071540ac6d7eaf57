type Listener = () => void;

// One listener a signal, however many calls share it: Node 20 warns of more than ten.
const listeners = new WeakMap<AbortSignal, Set<Listener>>();

/** Calls `listener` once the signal aborts, until the returned function ends that. */
export function followSignal(signal: AbortSignal, listener: Listener): () => void {
  const all = listeners.get(signal) ?? new Set();
  if (!listeners.has(signal))
    signal.addEventListener("abort", () => {
      for (const each of all) each();
    });
  listeners.set(signal, all.add(listener));
  return () => all.delete(listener);
}

/** The most milliseconds that a timer can take; with more it would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** What ends at a time, or when the caller aborts. */
export interface TimeLimit {
  /** Aborts with the caller's reason, or with a TimeoutError once the time is over, until the limit is stopped. */
  readonly signal: AbortSignal;
  readonly stop: () => void;
  /** The value of a promise, or the signal's reason as soon as that aborts; of one promise at a time. */
  readonly until: <Value>(promise: Promise<Value>) => Promise<Value>;
}

/** Limits what the caller's signal may abort to some milliseconds. Throws the signal's reason if it has aborted already. */
export function limitTime(milliseconds: number, signal: AbortSignal | undefined): TimeLimit {
  signal?.throwIfAborted();
  const controller = new AbortController();
  // A listener of the signal would take longer to add than all the rest.
  let fail: ((reason: unknown) => void) | undefined;
  const abort = (reason: unknown) => {
    controller.abort(reason);
    fail?.(reason);
  };
  const timeOut = () => abort(new DOMException(`No response within ${milliseconds} ms.`, "TimeoutError"));
  const timer = setTimeout(timeOut, Math.max(0, Math.min(milliseconds, longestTimer)));
  const unfollow = signal && followSignal(signal, () => abort(signal.reason));
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      unfollow?.();
    },
    until: (promise) =>
      new Promise((resolve, reject) => {
        fail = reject;
        promise.then(resolve, reject);
      }),
  };
}

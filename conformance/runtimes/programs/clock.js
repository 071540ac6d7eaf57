// Time limits of an hour and more pass when a check says so: how fast a machine is decides nothing.

/** The shortest time limit that never passes by itself, in milliseconds. */
export const hour = 3_600_000;

const { setTimeout: start, clearTimeout: stop } = globalThis;
const limits = new Map();

globalThis.setTimeout = (callback, milliseconds, ...given) => {
  const timer = start(callback, milliseconds, ...given);
  if (milliseconds >= hour) limits.set(timer, { callback, milliseconds });
  return timer;
};

globalThis.clearTimeout = (timer) => {
  limits.delete(timer);
  stop(timer);
};

/** Lets each limit of exactly so many milliseconds pass. */
export function pass(milliseconds) {
  for (const [timer, limit] of limits) {
    if (limit.milliseconds !== milliseconds) continue;
    clearTimeout(timer);
    limit.callback();
  }
}

/** The clock of a mock. */
export interface Clock {
  now(): Date;
  /** The time without what `advance` added, by which callers sign that know nothing of it. */
  unadvanced(): Date;
  /** Moves forward. Throws a RangeError for less than 0 milliseconds. */
  advance(milliseconds: number): void;
  /** Stands still at a time, from which only `advance` moves it. */
  set(time: Date): void;
}

/** A clock that stands still at a time or, without one, goes with the machine's until it is set. */
export function createClock(time?: Date): Clock {
  let stopped = time?.getTime();
  let ahead = 0;
  const read = () => stopped ?? Date.now();
  return {
    now: () => new Date(read() + ahead),
    unadvanced: () => new Date(read()),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`a clock does not move by ${milliseconds} milliseconds`);
      ahead += milliseconds;
    },
    set(next) {
      [stopped, ahead] = [next.getTime(), 0];
    },
  };
}

import { readDate } from "../wire/date.ts";
import type { ResponseHeaders } from "../wire/protocol.ts";

// Both vendors refuse a date that is further off.
const tolerated = 15 * 60_000;

// What is signed with a date ahead of the present could be replayed then, so no clock counts as further behind. A date of the past does no
// harm: a test may live in any year in which there were such services.
const mostAhead = 7 * 86_400_000;
const earliest = Date.UTC(2010, 0);

/** The time of a service: ours, until the service shows that ours is wrong. */
export interface ServiceClock {
  now(): Date;
  /** Whether a service that responded so must have found a date of ours too far off. */
  isFarOff(date: Date, headers: ResponseHeaders): boolean;
  /** Goes by the date of a response from now on, or by our own clock if that date is missing or absurd. */
  learn(headers: ResponseHeaders): void;
}

/** Creates the clock of a service on ours. */
export function createServiceClock(clock: () => Date): ServiceClock {
  let ahead = 0;
  const readTime = (headers: ResponseHeaders): number | undefined => {
    const time = readDate(headers);
    const isPlausible = time !== undefined && time >= earliest && time - clock().getTime() <= mostAhead;
    return isPlausible ? time : undefined;
  };
  return {
    now: () => new Date(clock().getTime() + ahead),
    isFarOff: (date, headers) => {
      const time = readTime(headers);
      return time !== undefined && Math.abs(time - date.getTime()) > tolerated;
    },
    learn(headers) {
      const own = clock().getTime();
      ahead = (readTime(headers) ?? own) - own;
    },
  };
}

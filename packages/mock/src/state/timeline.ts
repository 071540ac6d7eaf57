import type { Phase } from "../contract/index.ts";
import { compileTemplate, type Fill } from "./template.ts";

/** One step of a timeline, ready to be gone. */
export interface Step {
  /** Infinite for the last one. */
  readonly milliseconds: number;
  readonly gone: boolean;
  readonly values: ReadonlyMap<string, Fill>;
}

/** Steps, one after the other. */
export interface Timeline {
  readonly steps: readonly Step[];
  /** How long all but the last take, in milliseconds. */
  readonly duration: number;
  /** Every value that some step gives. */
  readonly names: ReadonlySet<string>;
  /** Whether some step deletes the resource. */
  readonly mayEnd: boolean;
}

/** Where a timeline is: its step, since when, and the share of the whole that is done. */
export interface TimelinePosition {
  readonly step: Step;
  readonly since: number;
  readonly progress: number;
}

/** Compiles the steps of a timeline, slower by a factor. Throws if it does not end in a step that lasts. */
export function compileTimeline(data: readonly Phase[], slower = 1): Timeline {
  const steps = data.map(({ for: seconds, deleted: gone = false, ...values }) => ({
    milliseconds: seconds === undefined ? Number.POSITIVE_INFINITY : seconds * 1000 * slower,
    gone,
    values: new Map(Object.entries(values).map(([name, value]) => [name, compileTemplate(value)])),
  }));
  if (steps.at(-1)?.milliseconds !== Number.POSITIVE_INFINITY)
    throw new TypeError("a timeline of x-facsimile-scenarios ends. Fix: leave out `for` in its last step");
  const timed = steps.map(({ milliseconds }) => milliseconds).filter(Number.isFinite);
  return {
    steps,
    duration: timed.reduce((sum, milliseconds) => sum + milliseconds, 0),
    names: new Set(steps.flatMap(({ values }) => [...values.keys()])),
    mayEnd: steps.some(({ gone }) => gone),
  };
}

/** Where a timeline that began at `start` is at a time. */
export function findPosition({ steps, duration }: Timeline, start: number, now: number): TimelinePosition {
  const progress = duration === 0 ? 1 : Math.min(Math.max((now - start) / duration, 0), 1);
  let since = start;
  for (const step of steps) {
    if (now < since + step.milliseconds) return { step, since, progress };
    since += step.milliseconds;
  }
  throw new RangeError("the clock shows no time. Fix: set it to a valid date");
}

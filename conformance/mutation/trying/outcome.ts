import type { Mutant } from "../making/index.ts";

/** What became of a mutant. */
export const outcomes = ["does not build", "killed", "documentation only", "equivalent", "survived", "hung"] as const;

/** A mutant with what became of it. */
export interface Result {
  readonly mutant: Mutant;
  readonly outcome: (typeof outcomes)[number];
  /** The check that refuses it, or the suite that kills it. */
  readonly by?: string;
  /** What the check or the suite says, or the reason of an exception. */
  readonly because?: string;
  /** Whether the first behaviours kill it as well, if that was asked. */
  readonly isOld?: boolean;
}

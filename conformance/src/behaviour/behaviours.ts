import type { Behaviour } from "./behaviour.ts";
import { repetition } from "./repetition.ts";
import { checkedLimits, clientLimits, mockLimits } from "./request-limits.ts";
import { readRows, responseRows } from "./response-rows.ts";

/** What is shown of every operation, the cheapest first. */
export const behaviours: readonly Behaviour[] = [
  checkedLimits,
  responseRows,
  clientLimits,
  readRows,
  mockLimits,
  repetition,
];

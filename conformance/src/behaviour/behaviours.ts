import type { Behaviour } from "./behaviour.ts";
import { caseBehaviours } from "./cases.ts";
import { refusedCalls, refusedFields } from "./refusals.ts";
import { repetition } from "./repetition.ts";
import { checkedLimits, clientLimits, mockLimits } from "./request-limits.ts";
import { readRows, responseRows } from "./response-rows.ts";

// What was shown when mutation was first measured, the cheapest first.
const first: readonly Behaviour[] = [...caseBehaviours];

// What came since, the cheapest first.
const added: readonly Behaviour[] = [
  checkedLimits,
  responseRows,
  clientLimits,
  readRows,
  mockLimits,
  repetition,
  refusedFields,
  refusedCalls,
];

/** What is shown of every operation. */
export const behaviours: readonly Behaviour[] = [...first, ...added];

/** Names of the behaviours that came after the first measurement. */
export const addedNames: ReadonlySet<string> = new Set(added.map(({ name }) => name));

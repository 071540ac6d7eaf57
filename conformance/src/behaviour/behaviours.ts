import type { Behaviour } from "./behaviour.ts";
import {
  acceptedRecordings,
  bindings,
  evidence,
  fields,
  hosts,
  knownCodes,
  regions,
  signedRecordings,
} from "./calls/index.ts";
import { caseBehaviours } from "./cases.ts";
import { errorStatuses, errorTexts, injectedErrors, refusingScenarios, scenarios } from "./mocks/index.ts";
import { pinnedCases } from "./pinned-cases.ts";
import { refusedCalls, refusedFields } from "./refusals.ts";
import { repetition } from "./repetition.ts";
import { checkedLimits, clientLimits, mockLimits } from "./request-limits.ts";
import { readRows, responseRows } from "./response-rows.ts";
import { signedCalls } from "./signed-calls.ts";
import { flows, jobs, lookups, pages, settlements, states, waits, waitVectors } from "./waiting/index.ts";

/** What is shown of every operation, the cheapest first: a changed spec is tried until one of them notices. */
export const behaviours: readonly Behaviour[] = [
  pinnedCases,
  knownCodes,
  fields,
  readRows,
  signedRecordings,
  signedCalls,
  errorTexts,
  waitVectors,
  checkedLimits,
  lookups,
  acceptedRecordings,
  states,
  errorStatuses,
  evidence,
  ...caseBehaviours,
  hosts,
  regions,
  injectedErrors,
  refusedFields,
  responseRows,
  clientLimits,
  mockLimits,
  refusingScenarios,
  pages,
  jobs,
  flows,
  settlements,
  bindings,
  waits,
  scenarios,
  refusedCalls,
  repetition,
];

// What was shown when mutation was first measured.
const first = [
  ...[hosts, fields, evidence, ...caseBehaviours, states, lookups, signedRecordings, acceptedRecordings],
  ...[refusingScenarios, errorStatuses, waits, scenarios, bindings],
];

/** Names of the behaviours that came after the first measurement. */
export const addedNames: ReadonlySet<string> = new Set(
  behaviours.filter((behaviour) => !first.includes(behaviour)).map(({ name }) => name),
);

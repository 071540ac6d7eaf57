import type { Behaviour } from "./behaviour.ts";
import { bindings } from "./calls/bindings.ts";
import { evidence } from "./calls/evidence.ts";
import { fields } from "./calls/fields.ts";
import { hosts } from "./calls/hosts.ts";
import { acceptedRecordings, signedRecordings } from "./calls/recordings.ts";
import { caseBehaviours } from "./cases.ts";
import { errorStatuses } from "./mocks/error-statuses.ts";
import { errorTexts } from "./mocks/error-texts.ts";
import { refusingScenarios, scenarios } from "./mocks/scenarios.ts";
import { pinnedCases } from "./pinned-cases.ts";
import { refusedCalls, refusedFields } from "./refusals.ts";
import { repetition } from "./repetition.ts";
import { checkedLimits, clientLimits, mockLimits } from "./request-limits.ts";
import { readRows, responseRows } from "./response-rows.ts";
import { signedCalls } from "./signed-calls.ts";
import { courses } from "./waiting/courses.ts";
import { lookups } from "./waiting/lookups.ts";
import { pages } from "./waiting/pages.ts";
import { settlements } from "./waiting/settlements.ts";
import { states } from "./waiting/states.ts";
import { waits } from "./waiting/waits.ts";

// What was shown when mutation was first measured, the cheapest first.
const first: readonly Behaviour[] = [
  hosts,
  fields,
  evidence,
  ...caseBehaviours,
  states,
  lookups,
  signedRecordings,
  acceptedRecordings,
  refusingScenarios,
  errorStatuses,
  waits,
  scenarios,
  bindings,
];

// What came since, the cheapest first.
const added: readonly Behaviour[] = [
  pinnedCases,
  signedCalls,
  errorTexts,
  courses,
  checkedLimits,
  responseRows,
  clientLimits,
  readRows,
  mockLimits,
  repetition,
  pages,
  settlements,
  refusedFields,
  refusedCalls,
];

/** What is shown of every operation. */
export const behaviours: readonly Behaviour[] = [...first, ...added];

/** Names of the behaviours that came after the first measurement. */
export const addedNames: ReadonlySet<string> = new Set(added.map(({ name }) => name));

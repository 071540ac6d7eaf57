import type { Behaviour } from "./behaviour.ts";
import { bindings } from "./calls/bindings.ts";
import { evidence } from "./calls/evidence.ts";
import { fields } from "./calls/fields.ts";
import { hosts } from "./calls/hosts.ts";
import { knownCodes } from "./calls/known-codes.ts";
import { acceptedRecordings, signedRecordings } from "./calls/recordings.ts";
import { regions } from "./calls/regions.ts";
import { caseBehaviours } from "./cases.ts";
import { errorStatuses } from "./mocks/error-statuses.ts";
import { errorTexts } from "./mocks/error-texts.ts";
import { injectedErrors } from "./mocks/injected-errors.ts";
import { refusingScenarios, scenarios } from "./mocks/scenarios.ts";
import { pinnedCases } from "./pinned-cases.ts";
import { refusedCalls, refusedFields } from "./refusals.ts";
import { repetition } from "./repetition.ts";
import { checkedLimits, clientLimits, mockLimits } from "./request-limits.ts";
import { readRows, responseRows } from "./response-rows.ts";
import { signedCalls } from "./signed-calls.ts";
import { courses } from "./waiting/courses.ts";
import { flows } from "./waiting/flows.ts";
import { jobs } from "./waiting/jobs.ts";
import { lookups } from "./waiting/lookups.ts";
import { pages } from "./waiting/pages.ts";
import { settlements } from "./waiting/settlements.ts";
import { states } from "./waiting/states.ts";
import { waits } from "./waiting/waits.ts";

/** What is shown of every operation, the cheapest first: a changed spec is tried until one of them notices. */
export const behaviours: readonly Behaviour[] = [
  pinnedCases,
  knownCodes,
  fields,
  readRows,
  signedRecordings,
  signedCalls,
  errorTexts,
  courses,
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

import { operationsOf } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { createClock } from "@facsimile/mock";
import { type ApiUnderTest, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { findSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings } from "../behaviour.ts";
import { sourceOf } from "../documented/index.ts";
import { endpoint } from "../mock-under-test.ts";
import { endsOf } from "./waiter-vectors.ts";

type Values = Readonly<Record<string, unknown>>;

/** How a contract says that a job is followed: what names it, the operation that shows it, and the states in which it ends. */
type Job = Readonly<Record<"handle" | "operation" | "state" | Scenario, string>>;

const scenarios = ["success", "failure"] as const;
type Scenario = (typeof scenarios)[number];

/** A job that is followed by what its contract names comes to the ends that the vectors of its waiter list. */
export const jobs: Behaviour = {
  name: "jobs",
  async run(api, operation) {
    const findings = createFindings(operation);
    const job = jobOf(operation);
    const isDocumented = operation.contract.job !== undefined;
    if (!job && !isDocumented) return findings.list();
    const source = sourceOf(api, operation);
    findings.compare({ place: "a job", source, seen: job !== undefined, expected: isDocumented });
    if (!job) return findings.list();
    const ends = endsOf(api.id, job.operation);
    for (const scenario of scenarios) {
      const seen = await follow(api, operation, job, scenario);
      const place = `the job in the scenario ${scenario}, by ${job.operation}`;
      findings.compare({
        place,
        source: `vectors/waiters/${api.id}.json`,
        seen,
        expected: ends[scenario] ?? "a state of a waiter",
      });
    }
    return findings.list();
  },
};

function jobOf({ document }: OperationUnderTest): Job | undefined {
  return operationsOf(document)[0]?.operation["x-facsimile-job"] as Job | undefined;
}

/** The state in which a job ends in the mock; undefined if it comes to none that is named. */
async function follow(api: ApiUnderTest, operation: OperationUnderTest, job: Job, scenario: Scenario) {
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const fetch = api.createMock({ clock, scenario });
  const options = {
    endpoint,
    fetch,
    clock: clock.now,
    retry: false,
    projectId: "p",
    credentials: testCredentials(api),
  };
  const client = api.createClient(options);
  const example = findSuccess(operation.document, operation.cases);
  const begun = await client[operation.method]?.(example ? clientInput(example) : {});
  const handle = { [job.handle.slice(1)]: readAt(begun?.data, job.handle) };
  for (let poll = 0; poll < 100; poll++) {
    const { data } = (await client[lowerFirst(job.operation)]?.(handle)) ?? {};
    const state = readAt(data, job.state);
    if (state === undefined || [job.success, job.failure].includes(String(state))) return state;
    clock.advance(30_000);
  }
  return undefined;
}

function readAt(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], value);
}

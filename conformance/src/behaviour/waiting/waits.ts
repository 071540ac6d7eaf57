import type { Waiter } from "@facsimile/catalog";
import { lowerFirst } from "@facsimile/checks/tables";
import { createClock } from "@facsimile/mock";
import { WaitError, type WaitProgress } from "@facsimile/runtime";
import { type ApiUnderTest, type Client, type OperationUnderTest, testCredentials } from "../../api-under-test.ts";
import { findSuccess } from "../../expected-outcome.ts";
import { clientInput } from "../../wire-request.ts";
import { type Behaviour, createFindings, type Findings } from "../behaviour.ts";

type Values = Readonly<Record<string, unknown>>;

// What a scenario of the mock leads a waiter to.
const ends = [
  { scenario: "success", options: {}, expected: { because: "success" } },
  { scenario: "failure", options: {}, expected: { because: "failure" } },
  { scenario: "slow", options: { deadline: 20_000 }, expected: { because: "deadline", elapsed: 20_000 } },
];

/** What an operation begins in the mock, its waiters follow to success, to failure and up to their deadline. */
export const waits: Behaviour = {
  name: "waits",
  async run(api, operation) {
    const findings = createFindings(operation);
    const own = Object.entries(api.folder.waiters).filter(([, { after }]) => after.includes(operation.operationId));
    const { job } = operation.contract;
    const last: Record<string, string> = {};
    for (const [name, { input }] of own)
      for (const { scenario, options, expected } of ends) {
        let observed = "";
        const onProgress = (progress: WaitProgress) => ({ observed } = progress);
        const seen = await replay(api, operation, {
          name,
          sources: input,
          scenario,
          options: { ...options, onProgress },
        });
        const place = `waitFor${name} in the scenario ${scenario}`;
        findings.compare({ place, source: `waiters.yaml ${name}`, seen, expected });
        if (job && job.handle in input) last[scenario] = observed;
      }
    if (job) compareJob(operation, job, last, findings);
    return findings.list();
  },
};

// What the page says of the job: where its response names it, and the state in which it ends.
function compareJob(
  { operationId, cases, document }: OperationUnderTest,
  job: NonNullable<OperationUnderTest["contract"]["job"]>,
  last: Readonly<Record<string, string>>,
  findings: Findings,
): void {
  const source = `documented/${operationId}.yaml job`;
  const example = findSuccess(document, cases);
  const handle = (example?.response.body as Values | undefined)?.[job.handle];
  findings.compare({ place: "job.handle", source, seen: typeof handle, expected: "string" });
  for (const end of ["success", "failure"] as const)
    findings.compare({ place: `job.${end}`, source, seen: last[end], expected: job[end] });
}

interface Wait {
  readonly name: string;
  readonly sources: Waiter["input"];
  readonly scenario: string;
  readonly options: object;
}

/** Begins something in a mock whose clock moves while the client sleeps, and waits for it. */
async function replay(api: ApiUnderTest, operation: OperationUnderTest, { name, sources, scenario, options }: Wait) {
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const client = api.createClient({
    endpoint: "https://mock.invalid",
    region: "region-1",
    projectId: "p",
    credentials: testCredentials(api),
    fetch: api.createMock({ clock, scenario }),
    clock: clock.now,
    sleep: async (milliseconds: number) => clock.advance(milliseconds),
  });
  const example = findSuccess(operation.document, operation.cases);
  const input: Values = example ? clientInput(example) : {};
  const known: Values = { ...input, ...(await call(client, operation.operationId, input)) };
  const given: Record<string, unknown> = {};
  for (const [field, source] of Object.entries(sources)) {
    // The mock lists only what was just begun.
    const scope = source.in === "item" ? Object.values(await call(client, source.of, {})).flat()[0] : known;
    const value = findValue(scope as Values | undefined, field);
    if (value !== undefined) given[field] = value;
  }
  try {
    const result: unknown = await client[`waitFor${name}`]?.(given, options);
    const isTimed = clock.now().getTime() > Date.UTC(2026, 0, 1);
    return { because: result !== undefined && isTimed ? "success" : "nothing to wait for" };
  } catch (thrown) {
    if (!(thrown instanceof WaitError)) return { because: String(thrown) };
    const { because, elapsed } = thrown;
    return because === "deadline" ? { because, elapsed } : { because };
  }
}

async function call(client: Client, operationId: string, input: object): Promise<object> {
  const { data, error } = (await client[lowerFirst(operationId)]?.(input)) ?? {};
  if (error) throw new Error(`${operationId} is refused: ${error.code}`);
  return data as object;
}

// Where several things were begun, the first of them.
function findValue(known: Values | undefined, field: string): unknown {
  return known?.[field] ?? (known?.[`${field}s`] as readonly unknown[] | undefined)?.[0];
}

import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { listApis } from "@facsimile/catalog";
import {
  type ApiUnderTest,
  type FlowUnderTest,
  listFlows,
  loadApiUnderTest,
  testCredentials,
} from "@facsimile/conformance";
import { createClock, startMock } from "@facsimile/mock";
import { createMemoryStore } from "@facsimile/runtime/flow";
import { afterAll, describe, expect, test } from "vitest";
import { type End, type Job, startFlow } from "../src/processes.ts";

const root = join(import.meta.dirname, "../../..");
const folders = await mkdtemp(join(tmpdir(), "crashes-"));
afterAll(() => rm(folders, { recursive: true }));

// Those of one client that poll before a call: they have every kind of point.
const all = await Promise.all(
  listApis(root).map(async (id) => {
    const api = await loadApiUnderTest(join(root, "packages/clients", id));
    const flows = listFlows(api);
    return flows.filter((each) => each.mayBeStale && !each.flow.file.clients).map((flow) => ({ api, flow }));
  }),
);
const cases = all.flat().map((each) => ({ ...each, name: `${each.api.id} ${each.flow.flow.name}` }));

test("there are two flows", () => {
  expect(cases.length).toBeGreaterThanOrEqual(2);
});

describe.each(cases)("processes that run $name", ({ api, flow, name }) => {
  test("and are killed at any point execute nothing twice, and are resumed or in doubt", async () => {
    const ends: { at: number; end: End; twice: string[] }[] = [];
    let isOver = false;
    let next = 1;
    const work = async () => {
      while (!isOver) {
        const point = next++;
        const { job, close, executedTwice, advance } = await setUp(api, flow, point);
        const first = await startFlow({ ...job, point }).end;
        isOver ||= first.name !== "killed";
        if (first.name === "killed") {
          advance();
          ends.push({ at: point, end: await startFlow(job).end, twice: executedTwice() });
        }
        await close();
      }
    };
    await Promise.all(cpus().map(work));
    const count = (end: string) => ends.filter((each) => each.end.name === end).length;
    process.stdout.write(
      `| ${name} | ${ends.length} kills by SIGKILL | ${count("resumed")} resumed | ${count("OutcomeUnknown")} OutcomeUnknown |\n`,
    );
    expect(ends.filter(({ end, twice }) => twice.length > 0 || !/^(resumed|OutcomeUnknown)$/.test(end.name))).toEqual(
      [],
    );
    expect(count("resumed")).toBeGreaterThan(count("OutcomeUnknown"));
  });

  test("and resume together: one goes on, the other gets one clear error", async () => {
    // Behind the response of the first call.
    const { job, close, executedTwice } = await setUp(api, flow, 0);
    const killed = await startFlow({ ...job, point: 9 }).end;
    const resumed = [startFlow({ ...job, isHeld: true }), startFlow({ ...job, isHeld: true })];
    await Promise.all(resumed.map(({ loaded }) => loaded));
    for (const { go } of resumed) go();
    const ends = await Promise.all(resumed.map(({ end }) => end));
    await close();
    expect(killed.name).toBe("killed");
    expect(ends.map((end) => end.name).sort()).toEqual(["FlowError", "resumed"]);
    expect(ends.find((end) => end.name === "FlowError")).toMatchObject({
      because: "conflict",
      message: expect.stringContaining("another process goes on with run-1. Fix: leave it to that process."),
    });
    expect(executedTwice()).toEqual([]);
  });
});

async function setUp(api: ApiUnderTest, { flow, input, changing, run }: FlowUnderTest, point: number) {
  const operations = Object.fromEntries(api.operations.map((one) => [one.operationId, one.built]));
  const clock = createClock(new Date("2026-01-01T00:00:00Z"));
  const { apis, control, mock, close } = await startMock({ apis: [{ id: api.id, operations }], clock });
  const region = "region-1";
  const options = { endpoint: apis[api.id], region, projectId: "project", credentials: testCredentials(api) };
  // An earlier run, whose end may be taken for that of this one.
  const sleep = async (milliseconds: number) => clock.advance(milliseconds);
  const client = api.createClient({ ...options, clock: clock.now, sleep });
  await run(client, input, { store: createMemoryStore(), id: "earlier", clock: clock.now });
  clock.advance(3_600_000);
  mock.journal.clear();
  const job: Job = {
    clientFolder: join(root, "packages/clients", api.id),
    flow: `${flow.name.charAt(0).toLowerCase()}${flow.name.slice(1)}`,
    input,
    options,
    control,
    folder: join(folders, `${api.id}-${point}`),
  };
  const executedTwice = () =>
    Object.entries(mock.journal.executions()[api.id] ?? {})
      .filter(([operation, times]) => changing.includes(operation) && times > 1)
      .map(([operation]) => operation);
  return { job, close, executedTwice, advance: () => clock.advance(600_000) };
}

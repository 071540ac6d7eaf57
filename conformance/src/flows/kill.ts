import { OutcomeUnknown } from "@facsimile/runtime";
import { createMemoryStore, type FlowOptions, type FlowStore } from "@facsimile/runtime/flow";
import type { FlowSetup, FlowUnderTest } from "./flow-under-test.ts";
import { markersOf, markInput } from "./mark.ts";
import { type Outside, withPoints } from "./points.ts";

/** How a run ended that was killed once and resumed. */
export interface Killed {
  /** Where it was killed, such as `before save 3`. */
  readonly at: string;
  readonly end: "resumed" | "unknown";
  /** By operation that changes something. */
  readonly executions: Readonly<Record<string, number>>;
}

/** What a killed process leaves behind: nothing runs after the point where it was killed. */
interface Victim extends Outside {
  readonly killed: Promise<string>;
}

// Long enough for everything in the background to end.
const downtime = 600_000;

/** Kills a run at every point, one run a point, resumes each, and tells how they ended. Rejects with any other end. */
export async function killEverywhere(flow: FlowUnderTest, marked: boolean): Promise<Killed[]> {
  const input = marked ? markInput(flow) : flow.input;
  const marker = marked ? markersOf(flow) : {};
  const ends: Killed[] = [];
  for (let point = 1; ; point++) {
    const setup = await createSetup(flow);
    const store = createMemoryStore();
    const options = { id: "run-1", clock: setup.clock.now, marker } as const;
    const victim = createVictim(setup, store, point);
    const run = flow.run(setup.connect(victim.fetch), input, { ...options, store: victim.store });
    const at = await Promise.race([victim.killed, run.then(() => undefined)]);
    if (at === undefined) return ends;
    setup.clock.advance(downtime);
    ends.push({ at, ...(await resume(flow, setup, input, { ...options, store })) });
  }
}

// Where the end of an earlier job may be taken for that of this one, there is an earlier one.
async function createSetup(flow: FlowUnderTest): Promise<FlowSetup> {
  const setup = flow.setUp();
  const { clock, fetch, connect } = setup;
  if (!flow.mayBeStale) return setup;
  await flow.run(connect(fetch), flow.input, { store: createMemoryStore(), id: "earlier", clock: clock.now });
  clock.advance(3_600_000);
  fetch.mock.journal.clear();
  return setup;
}

async function resume(
  flow: FlowUnderTest,
  { connect, fetch }: FlowSetup,
  input: object,
  options: FlowOptions,
): Promise<Omit<Killed, "at">> {
  const end = await flow.run(connect(fetch), input, options).then(
    () => "resumed" as const,
    (error: unknown) => {
      if (error instanceof OutcomeUnknown) return "unknown" as const;
      throw error;
    },
  );
  const [counts = {}] = Object.values(fetch.mock.journal.executions());
  return { end, executions: Object.fromEntries(flow.changing.map((operation) => [operation, counts[operation] ?? 0])) };
}

function createVictim({ fetch }: FlowSetup, store: FlowStore, target: number): Victim {
  const { promise: killed, resolve: kill } = Promise.withResolvers<string>();
  let points = 0;
  const pass = async (at: string): Promise<void> => {
    points += 1;
    if (points < target) return;
    kill(at);
    await new Promise(() => undefined);
  };
  return { killed, ...withPoints({ store, fetch }, pass) };
}

/** One line of the table of kills. */
export function formatKills(api: string, { flow }: FlowUnderTest, marked: boolean, ends: readonly Killed[]): string {
  const count = (end: Killed["end"]) => ends.filter((each) => each.end === end).length;
  const twice = ends.filter(({ executions }) => Object.values(executions).some((times) => times > 1)).length;
  const cells = [
    `${api} ${flow.name}`,
    marked ? "marked" : "unmarked",
    `${ends.length} kills`,
    `${count("resumed")} resumed`,
    `${count("unknown")} OutcomeUnknown`,
    `${twice} executed twice`,
  ];
  return `| ${cells.join(" | ")} |`;
}

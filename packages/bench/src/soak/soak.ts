import { readMemory } from "../mock/index.ts";
import { type Row, summarise, type Table } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { startWorker, type Worker } from "../workers/index.ts";
import { countExecutions, type Executions } from "./faults.ts";
import type { Tally } from "./tally.ts";

/** What a long run found. */
interface Found extends Tally {
  /** MiB after each part of the run. */
  readonly memory: readonly number[];
  /** Absent where the mock keeps no journal. */
  readonly executed?: number;
}

// V8 grows its heap towards a high-water mark for the first 500 000 requests; a leak goes on after it.
const length = { parts: 200, requests: 5000 };
const quickLength = { parts: 40, requests: 100 };

type Length = typeof length;

/** One quantity of a long run, and how much of it there may be. */
interface Aspect {
  readonly title: string;
  readonly unit: string;
  readonly read: (found: Found, requests: number) => Omit<Row, "name">;
  readonly bound?: number;
}

const one = (value: number) => ({ value: summarise([value]) });
const aspects: readonly Aspect[] = [
  { title: "memory", unit: "MiB of RSS after a collection", read: ({ memory }) => ({ value: summarise(memory) }) },
  {
    title: "growth in the last two fifths",
    unit: "KiB per 1000 requests",
    read: ({ memory }, requests) => one(slopeOf(memory, requests)),
    bound: 5,
  },
  {
    title: "responses that nothing explains",
    unit: "responses",
    read: ({ unexplained }) => one(unexplained),
    bound: 0,
  },
  { title: "copies that the journal lost or doubled", unit: "copies", read: compareJournal, bound: 0 },
];

/** Memory and journal of a mock over a million requests with faults among them, in process and over a port. */
export async function runSoak({ quick, log }: RunProfile): Promise<Table[]> {
  const asked = quick ? quickLength : length;
  const requests = asked.parts * asked.requests;
  const found: { name: string; found: Found }[] = [];
  for (const [name, soak] of Object.entries({ "in process": soakInProcess, "over a port": soakPort })) {
    log(`Soak ${name}: ${requests} requests`);
    found.push({ name, found: await soak(asked) });
  }
  return aspects.map(({ title, unit, read, bound }) => ({
    title: `Soak, ${requests} requests: ${title}`,
    unit,
    rows: found.map((run) => ({ name: run.name, ...read(run.found, requests) })),
    targets: bound === undefined ? [] : found.map(({ name }) => ({ row: name, limit: "≤", bound })),
  }));
}

async function soakInProcess({ parts, requests: count }: Length): Promise<Found> {
  const mock = await startMock();
  const found = await runParts(mock, parts, () => mock.ask<Tally>({ count }));
  const executed = await mock.ask<{ executed?: number }>({ executed: true });
  mock.stop();
  return { ...found, ...executed };
}

async function soakPort({ parts, requests: count }: Length): Promise<Found> {
  const mock = await startMock();
  const { url } = await mock.ask<{ url: string }>({ serve: true });
  const client = await startWorker("../soak/soak-client.js", { port: Number(new URL(url).port) });
  const found = await runParts(mock, parts, () => client.ask<Tally>({ count }));
  const journal = await fetch(`${url}/journal`);
  const { executions } = journal.ok ? ((await journal.json()) as { executions?: Executions }) : {};
  for (const worker of [mock, client]) worker.stop();
  return { ...found, ...(executions && { executed: countExecutions(executions) }) };
}

function startMock(): Promise<Worker> {
  return startWorker("../soak/soak-mock.js", {}, process.execPath, ["--expose-gc"]);
}

async function runParts(mock: Worker, parts: number, run: () => Promise<Tally>): Promise<Found> {
  const memory: number[] = [];
  let sum: Tally = { responded: 0, lost: 0, unexplained: 0 };
  for (let part = 0; part < parts; part++) {
    const { responded, lost, unexplained } = await run();
    sum = { responded: sum.responded + responded, lost: sum.lost + lost, unexplained: sum.unexplained + unexplained };
    await mock.ask({ collect: true });
    memory.push(readMemory(mock.pid));
  }
  return { ...sum, memory };
}

// A copy whose response was lost may have been made or not; one that was responded was made once.
function compareJournal({ responded, lost, executed }: Found): Omit<Row, "name"> {
  const seen = `${responded} responded, ${lost} cut`;
  if (executed === undefined) return { note: `${seen}; this mock keeps no journal` };
  const missing = Math.max(0, responded - executed);
  const doubled = Math.max(0, executed - responded - lost);
  return { value: summarise([missing + doubled]), note: `${seen}, ${executed} in the journal` };
}

/** Slope of the line nearest to the last samples, in KiB per 1000 requests. */
function slopeOf(memory: readonly number[], requests: number): number {
  const last = memory.slice(memory.length * 0.6);
  const middle = (last.length - 1) / 2;
  const mean = last.reduce((sum, value) => sum + value, 0) / last.length;
  const rise = last.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const run = last.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return ((rise / run) * 1024 * 1000) / (requests / memory.length);
}

import type { Load } from "../load/index.ts";
import { type Contestant, runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { type SampleCall, sampleCalls } from "../sample-call.ts";
import { startWorker, type Worker } from "../workers/index.ts";
import { commandLines, contenders } from "./contenders.ts";
import { waitForResponse } from "./first-response.ts";
import { readCpu, readMemory, type ServerProcess, spawnServer } from "./server-process.ts";

type Quantity = "perSecond" | "p50" | "p99" | "cpu" | "rss";

const connections = 16;
const units: Readonly<Record<Quantity, string>> = {
  perSecond: "requests per second",
  p50: "ms, p50",
  p99: "ms, p99",
  cpu: "µs of CPU per request",
  rss: "MiB of RSS under load",
};

/** Requests per second of our mock, with every API in it and signatures verified, beside stock Prism with one document. */
export async function measureThroughput(profile: RunProfile): Promise<Table[]> {
  const loader = await startWorker("../load/load.js", {});
  const tables: Table[] = [];
  for (const sample of sampleCalls) tables.push(...(await compare(profile, sample, loader)));
  loader.stop();
  return tables;
}

async function compare({ quick, log }: RunProfile, sample: SampleCall, loader: Worker): Promise<Table[]> {
  const title = `Mock under load, ${sample.name}, ${connections} connections`;
  log(title);
  const running: { name: string; server: ServerProcess }[] = [];
  for (const [name, command] of Object.entries(commandLines(sample))) {
    const server = await spawnServer(command);
    running.push({ name, server });
    await waitForResponse(server.port, { sample: sample.name });
  }
  const contestants = running.map(({ name, server }): Contestant<Quantity> => {
    // Prism is that much slower, and the rounds should take about as long.
    const count = (name.startsWith("prism") ? 2000 : 16_000) / (quick ? 10 : 1);
    return { name, measure: () => measureServer(loader, server, sample, count) };
  });
  for (const { measure } of contestants) await measure();
  const found = await runRounds(quick ? 2 : 5, contestants);
  for (const { server } of running) await server.stop();
  const names = running.map(({ name }) => name);
  return (Object.keys(units) as Quantity[]).map((quantity) => ({
    title: `${title}: ${units[quantity]}`,
    unit: units[quantity],
    reference: contenders.prism,
    rows: toRows(names, found, quantity),
    targets: targetsOf(quantity),
  }));
}

function targetsOf(quantity: Quantity): Table["targets"] {
  const than = contenders.prism;
  if (quantity === "perSecond") return [{ row: contenders.mock, than, limit: "≥", bound: 4 }];
  return quantity === "rss" ? [{ row: contenders.mock, than, limit: "≤", bound: 1 }] : [];
}

/** Loads one server with requests that were signed before; throws if it refuses any. */
export async function measureServer(
  loader: Worker,
  { port, pid }: Pick<ServerProcess, "port" | "pid">,
  { name: sample }: Pick<SampleCall, "name">,
  count: number,
  make: readonly { sample: string; endpoint?: string }[] = [{ sample }],
): Promise<Record<Quantity, number>> {
  await loader.ask({ make, count });
  const before = readCpu(pid);
  const { perSecond, p50, p99, statuses } = await loader.ask<Load>({ port, count, connections });
  const cpu = (readCpu(pid) - before) / count;
  if (statuses[200] !== count)
    throw new Error(`${sample}: responses were ${JSON.stringify(statuses)}, not ${count} × 200`);
  return { perSecond, p50, p99, cpu, rss: readMemory(pid) };
}

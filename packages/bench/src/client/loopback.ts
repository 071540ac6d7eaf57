import { names } from "../client-under-test.ts";
import { type Node, runRounds, type Table, type Target } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { type SampleCall, sampleCalls } from "../sample-call.ts";
import { startWorker, type Worker } from "../workers/index.ts";
import { type ClientProcess, rowOf, startClients } from "./client-processes.ts";

interface Served {
  readonly port: number;
  readonly connections: number;
  readonly requests: number;
}

/** Time of a signed call to a server on this machine, for our clients and the vendors' own. */
export async function measureLoopback(profile: RunProfile): Promise<Table[]> {
  const [node] = profile.nodes;
  const tables: Table[] = [];
  for (const sample of sampleCalls) {
    const server = await startWorker("../client/bare-server.js", { response: sample.response });
    for (const concurrency of [1, 32]) tables.push(await compare(profile, node, sample, server, concurrency));
    server.stop();
  }
  return tables;
}

async function compare(
  { quick, log }: RunProfile,
  node: Node,
  sample: SampleCall,
  server: Worker,
  concurrency: number,
): Promise<Table> {
  const title = `Signed call over loopback, ${sample.name}, concurrency ${concurrency}, Node ${node.version}`;
  log(title);
  const { port } = await server.ask<Served>({});
  const clients = [names.onFetch, names.byHand, names.onNode, ...sample.vendors];
  const asked = clients.map((client) => ({ sample: sample.name, client, endpoint: `http://127.0.0.1:${port}` }));
  const { processes, missing } = await startClients(asked, node.path, { calls: quick ? 320 : 1600, concurrency });
  const found = await runRounds(quick ? 3 : 21, processes);
  const reuse: string[] = [];
  for (const client of processes) reuse.push(await countConnections(client, server));
  for (const { stop } of processes) stop();
  const rows = processes.map(({ name }, at) => {
    const row = rowOf(name, found.get(name), "wall");
    return { ...row, note: `${row.note}; ${reuse[at]}` };
  });
  const [reference = ""] = sample.vendors;
  return { title, unit: "µs", reference, rows: [...rows, ...missing], targets: targetsOf(sample, concurrency) };
}

// Who opens a connection per call is slow for that reason.
async function countConnections({ measure }: ClientProcess, server: Worker): Promise<string> {
  const before = await server.ask<Served>({});
  await measure();
  const after = await server.ask<Served>({});
  return `${after.connections - before.connections} new connections in ${after.requests - before.requests} calls`;
}

function targetsOf({ vendors: [first, ...others] }: SampleCall, concurrency: number): Target[] {
  if (first === undefined) return [];
  const row = names.onNode;
  const faster = (than: string): Target => ({ row, than, limit: "<", bound: 1 });
  // A vendor with one core has no quicker one to come near to.
  const [limit, bound] = concurrency === 1 && others.length > 0 ? (["≤", 1.1] as const) : (["<", 1] as const);
  return [{ row, than: first, limit, bound }, ...others.map(faster)];
}

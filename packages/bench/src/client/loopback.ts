import { type Caller, rowOf, startCallers } from "../callers.ts";
import { names } from "../client-under-test.ts";
import type { Effort } from "../effort.ts";
import type { Node } from "../machine.ts";
import { runRounds } from "../rounds.ts";
import { type Subject, subjects } from "../subject.ts";
import type { Table, Target } from "../table.ts";
import { startWorker, type Worker } from "../worker.ts";

interface Served {
  readonly port: number;
  readonly connections: number;
  readonly requests: number;
}

/** Time of a signed call to a server on this machine, for our clients and the vendors' own. */
export async function measureLoopback(effort: Effort): Promise<Table[]> {
  const [node] = effort.nodes;
  const tables: Table[] = [];
  for (const subject of subjects) {
    const server = await startWorker("bare-server.js", { answer: subject.answer });
    for (const concurrency of [1, 32]) tables.push(await compare(effort, node, subject, server, concurrency));
    server.stop();
  }
  return tables;
}

async function compare(
  { quick, log }: Effort,
  node: Node,
  subject: Subject,
  server: Worker,
  concurrency: number,
): Promise<Table> {
  const title = `Signed call over loopback, ${subject.name}, concurrency ${concurrency}, Node ${node.version}`;
  log(title);
  const { port } = await server.ask<Served>({});
  const clients = [names.onFetch, names.byHand, names.onNode, ...subject.vendors];
  const asked = clients.map((client) => ({ subject: subject.name, client, endpoint: `http://127.0.0.1:${port}` }));
  const { callers, missing } = await startCallers(asked, node.path, { calls: quick ? 320 : 1600, concurrency });
  const found = await runRounds(quick ? 3 : 21, callers);
  const reuse: string[] = [];
  for (const caller of callers) reuse.push(await countConnections(caller, server));
  for (const { stop } of callers) stop();
  const rows = callers.map(({ name }, at) => {
    const row = rowOf(name, found.get(name));
    return { ...row, note: `${row.note}; ${reuse[at]}` };
  });
  const [reference = ""] = subject.vendors;
  return { title, unit: "µs", reference, rows: [...rows, ...missing], targets: targetsOf(subject, concurrency) };
}

// Who opens a connection per call is slow for that reason.
async function countConnections({ measure }: Caller, server: Worker): Promise<string> {
  const before = await server.ask<Served>({});
  await measure();
  const after = await server.ask<Served>({});
  return `${after.connections - before.connections} new connections in ${after.requests - before.requests} calls`;
}

function targetsOf({ vendors: [first, ...others] }: Subject, concurrency: number): Target[] {
  if (first === undefined) return [];
  const row = names.onNode;
  const faster = (than: string): Target => ({ row, than, limit: "<", bound: 1 });
  // A vendor with one core has no quicker one to come near to.
  const [limit, bound] = concurrency === 1 && others.length > 0 ? (["≤", 1.1] as const) : (["<", 1] as const);
  return [{ row, than: first, limit, bound }, ...others.map(faster)];
}

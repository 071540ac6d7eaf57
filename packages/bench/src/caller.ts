import {
  type Call,
  createByHand,
  createOurs,
  createOursOnNode,
  createOursOnStub,
  names,
  type Target,
} from "./client-under-test.ts";
import { type Subject, subjects } from "./subject.ts";
import { vendors } from "./vendors.ts";
import { serveWorker } from "./worker.ts";

/** What the process of one client is started with. */
export interface CallerArgument {
  readonly subject: string;
  readonly client: string;
  /** Without one, the client sends to a stub. */
  readonly endpoint?: string;
}

/** How many calls to make, and how many of them at a time. */
export interface Batch {
  readonly calls: number;
  readonly concurrency: number;
}

// The process of one client: `node caller.js '{…}'`, asked for batches.
await serveWorker<CallerArgument, Batch>(async (argument) => {
  const subject = subjects.find(({ name }) => name === argument.subject);
  if (!subject) throw new Error(`there is no subject ${argument.subject}`);
  const call = await createCall(subject, argument);
  return async ({ calls, concurrency }) => {
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    const quotas = Array.from({ length: concurrency }, () => Math.ceil(calls / concurrency));
    await Promise.all(quotas.map((quota) => repeat(call, quota)));
    const { user, system } = process.cpuUsage(cpu);
    const done = quotas.reduce((sum, quota) => sum + quota, 0);
    return { wall: Number(process.hrtime.bigint() - start) / 1000 / done, cpu: (user + system) / done };
  };
});

async function createCall(subject: Subject, { client, endpoint }: CallerArgument): Promise<Call> {
  const stub = createStub(subject);
  const target: Target = endpoint === undefined ? { endpoint: "http://127.0.0.1:1", fetch: stub } : { endpoint };
  if (client === names.stub) return async () => stub("http://127.0.0.1:1");
  if (client === names.ours || client === names.onFetch) return createOurs(subject, target);
  if (client === names.onStub) return createOursOnStub(subject, target);
  if (client === names.onNode) return createOursOnNode(subject, target);
  if (client === names.byHand) return createByHand(subject, target);
  const create = vendors[client];
  if (!create || endpoint === undefined) throw new Error(`there is no client ${client} here`);
  return create(subject, endpoint);
}

function createStub({ answer }: Subject): typeof fetch {
  const text = JSON.stringify(answer);
  const headers = { "content-type": "application/json" };
  return async () => new Response(text, { headers });
}

async function repeat(call: Call, times: number): Promise<void> {
  for (let made = 0; made < times; made++) await call();
}

import {
  type Call,
  createByHand,
  createOurs,
  createOursOnNode,
  createOursOnStub,
  names,
  type Target,
} from "../client-under-test.ts";
import { type SampleCall, sampleCalls } from "../sample-call.ts";
import { serveWorker } from "../workers/index.ts";
import { vendors } from "./vendors.ts";

/** What the process of one client is started with. */
export interface ClientArgument {
  readonly sample: string;
  readonly client: string;
  /** Without one, the client sends to a stub. */
  readonly endpoint?: string;
}

/** How many calls to make, and how many of them at a time. */
export interface Batch {
  readonly calls: number;
  readonly concurrency: number;
}

// The process of one client: `node client-process.js '{…}'`, asked for batches.
await serveWorker<ClientArgument, Batch>(async (argument) => {
  const sample = sampleCalls.find(({ name }) => name === argument.sample);
  if (!sample) throw new Error(`unknown sample ${argument.sample}`);
  const call = await createCall(sample, argument);
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

async function createCall(sample: SampleCall, { client, endpoint }: ClientArgument): Promise<Call> {
  const stub = createStub(sample);
  const target: Target = endpoint === undefined ? { endpoint: "http://127.0.0.1:1", fetch: stub } : { endpoint };
  if (client === names.stub) return async () => stub("http://127.0.0.1:1");
  if (client === names.ours || client === names.onFetch) return createOurs(sample, target);
  if (client === names.onStub) return createOursOnStub(sample, target);
  if (client === names.onNode) return createOursOnNode(sample, target);
  if (client === names.byHand) return createByHand(sample, target);
  const create = vendors[client];
  if (!create || endpoint === undefined) throw new Error(`unknown client ${client} here`);
  return create(sample, endpoint);
}

function createStub({ response }: SampleCall): typeof fetch {
  const text = JSON.stringify(response);
  const headers = { "content-type": "application/json" };
  return async () => new Response(text, { headers });
}

async function repeat(call: Call, times: number): Promise<void> {
  for (let made = 0; made < times; made++) await call();
}

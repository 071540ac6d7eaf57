import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withPoints } from "@facsimile/conformance";
import type { FlowOptions, FlowStore } from "@facsimile/runtime/flow";
import { createFileStore } from "@facsimile/runtime/flow-file-store";
import type { Job } from "./processes.ts";

// One process that runs a flow, and kills itself at a point. Its last line says how the flow ended.
const job: Job = JSON.parse(process.argv[2] ?? "{}");
const { createClient, run } = await load(job.clientFolder, job.flow);
let now = await readClock();
const clock = () => now;
const sleep = async (milliseconds: number) => {
  now = await readClock("/advance", { milliseconds: Math.ceil(milliseconds) });
};
let points = 0;
const pass = async (): Promise<void> => {
  points += 1;
  if (points === job.point) process.kill(process.pid, "SIGKILL");
};
const { fetch, store } = withPoints({ fetch: globalThis.fetch, store: createFileStore(job.folder) }, pass);
const client = createClient({ ...job.options, fetch, clock, sleep });
try {
  await run(client, job.input, { store: job.isHeld ? hold(store) : store, id: "run-1", clock });
  process.stdout.write('{"name":"resumed"}\n');
} catch (error) {
  const { name, because, message } = error as Record<string, unknown>;
  process.stdout.write(`${JSON.stringify({ name, because, message })}\n`);
}
process.exit();

/** Loads a state, and goes on when the parent says so: every process has then loaded the same one. */
function hold({ load, save }: FlowStore): FlowStore {
  return {
    save,
    load: async (id) => {
      const state = await load(id);
      process.stdout.write("loaded\n");
      await new Promise((resolve) => process.stdin.once("data", resolve));
      return state;
    },
  };
}

async function readClock(path = "", body?: object): Promise<Date> {
  const init = body ? { method: "POST", body: JSON.stringify(body) } : {};
  const response = await globalThis.fetch(`${job.control}/clock${path}`, init);
  return new Date(((await response.json()) as { time: string }).time);
}

type CreateClient = (options: object) => object;
type Run = (client: object, input: object, options: FlowOptions) => Promise<unknown>;

async function load(folder: string, name: string): Promise<{ createClient: CreateClient; run: Run }> {
  const [index, flows] = await Promise.all(
    ["index", "flows"].map(
      async (file): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, `src/${file}.ts`)).href),
    ),
  );
  const create = Object.entries(index ?? {}).find(([each]) => /^create\w+Client$/.test(each))?.[1];
  return { createClient: create as CreateClient, run: flows?.[name] as Run };
}

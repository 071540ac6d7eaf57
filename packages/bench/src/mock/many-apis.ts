import { type Contestant, runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { sampleCalls } from "../sample-call.ts";
import { startWorker, type Worker } from "../workers/index.ts";
import type { Many } from "./many-apis-server.ts";
import { measureServer } from "./throughput.ts";

const sizes = [6, 100];
const title = "Mock by number of APIs";

/** Requests per second of one mock with the APIs that there are, and with as many copies of them as make a hundred. */
export async function measureManyApis({ quick, log }: RunProfile): Promise<Table[]> {
  log(title);
  const loader = await startWorker("../load/load.js", {});
  const count = quick ? 1600 : 16_000;
  const contestants = sizes.map((size): Contestant<"perSecond"> => {
    return { name: nameOf(size), measure: () => measureProcess(loader, size, count) };
  });
  const found = await runRounds(quick ? 1 : 5, contestants);
  loader.stop();
  const names = sizes.map(nameOf);
  const [reference = "", row = ""] = names;
  const targets = [{ row, than: reference, limit: "≥", bound: 0.9 } as const];
  const unit = "requests per second";
  return [{ title: `${title}: ${unit}`, unit, reference, rows: toRows(names, found, "perSecond"), targets }];
}

// Each round starts a new process: two processes of the same code differ in speed by a fifth.
async function measureProcess(loader: Worker, size: number, count: number) {
  const worker = await startWorker("../mock/many-apis-server.js", { size });
  const { port, hosts } = await worker.ask<Many>({});
  const make = sampleCalls.flatMap(({ name, document }) =>
    (hosts[document.replace(/\/[^/]*$/, "")] ?? []).map((host) => ({ sample: name, endpoint: `http://${host}` })),
  );
  const measure = () => measureServer(loader, { port, pid: worker.pid }, { name: title }, count, make);
  for (let warmUp = 0; warmUp < 3; warmUp++) await measure();
  const found = await measure();
  worker.stop();
  return found;
}

function nameOf(size: number): string {
  return `${size} APIs`;
}

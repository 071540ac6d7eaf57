import { type Contestant, runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { sampleCalls } from "../sample-call.ts";
import { startWorker } from "../workers/index.ts";
import type { Many } from "./many-apis-server.ts";
import { measureServer } from "./throughput.ts";

const sizes = [6, 100];

/** Requests per second of one mock with the APIs that there are, and with as many copies of them as make a hundred. */
export async function measureManyApis({ quick, log }: RunProfile): Promise<Table[]> {
  const title = "Mock by number of APIs";
  log(title);
  const loader = await startWorker("../load/load.js", {});
  const contestants: Contestant<"perSecond" | "cpu">[] = [];
  const workers = [loader];
  for (const size of sizes) {
    const worker = await startWorker("../mock/many-apis-server.js", { size });
    workers.push(worker);
    const { port, hosts } = await worker.ask<Many>({});
    const make = sampleCalls.flatMap(({ name, document }) =>
      (hosts[document.replace(/\/[^/]*$/, "")] ?? []).map((host) => ({ sample: name, endpoint: `http://${host}` })),
    );
    const server = { port, pid: worker.pid };
    const measure = () => measureServer(loader, server, { name: title }, quick ? 1600 : 16_000, make);
    await measure();
    contestants.push({ name: nameOf(size), measure });
  }
  const found = await runRounds(quick ? 2 : 15, contestants);
  for (const worker of workers) worker.stop();
  const names = sizes.map(nameOf);
  const [reference = "", row = ""] = names;
  const targets = [{ row, than: reference, limit: "≥", bound: 0.9 } as const];
  const unit = "requests per second";
  return [{ title: `${title}: ${unit}`, unit, reference, rows: toRows(names, found, "perSecond"), targets }];
}

function nameOf(size: number): string {
  return `${size} APIs`;
}

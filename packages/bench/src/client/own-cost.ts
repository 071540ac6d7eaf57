import { names } from "../client-under-test.ts";
import { runRounds, type Table } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { sampleCalls } from "../sample-call.ts";
import { rowOf, startClients } from "./client-processes.ts";

const clients = [names.stub, names.byHand, names.ours, names.onStub];

/** Time of the processor for a signed call that no network is behind: it stays the same beside other programs. */
export async function measureOwnCost({ quick, nodes, log }: RunProfile): Promise<Table[]> {
  const tables: Table[] = [];
  for (const node of nodes) {
    for (const { name: sample } of sampleCalls) {
      const title = `Own cost per signed call on a stub, ${sample}, Node ${node.version}`;
      log(title);
      const batch = { calls: quick ? 500 : 4000, concurrency: 1 };
      const asked = clients.map((client) => ({ sample, client }));
      const { processes, missing } = await startClients(asked, node.path, batch);
      const found = await runRounds(quick ? 3 : 11, processes);
      for (const { stop } of processes) stop();
      const rows = [...processes.map(({ name }) => rowOf(name, found.get(name), "cpu")), ...missing];
      const targets = [
        { row: names.onStub, limit: "≤", bound: Number.parseInt(node.version, 10) < 24 ? 60 : 30 } as const,
      ];
      tables.push({ title, unit: "µs of CPU", reference: names.byHand, rows, targets });
    }
  }
  return tables;
}

import { rowOf, startCallers } from "../callers.ts";
import { names } from "../client-under-test.ts";
import type { Effort } from "../effort.ts";
import { runRounds } from "../rounds.ts";
import { subjects } from "../subject.ts";
import type { Table } from "../table.ts";

const clients = [names.stub, names.byHand, names.ours, names.onStub];

/** Time of a signed call that no network is behind. */
export async function measureOwnCost({ quick, nodes, log }: Effort): Promise<Table[]> {
  const tables: Table[] = [];
  for (const node of nodes) {
    for (const { name: subject } of subjects) {
      const title = `Own cost per signed call on a stub, ${subject}, Node ${node.version}`;
      log(title);
      const batch = { calls: quick ? 500 : 4000, concurrency: 1 };
      const asked = clients.map((client) => ({ subject, client }));
      const { callers, missing } = await startCallers(asked, node.path, batch);
      const found = await runRounds(quick ? 3 : 11, callers);
      for (const { stop } of callers) stop();
      const rows = [...callers.map(({ name }) => rowOf(name, found.get(name))), ...missing];
      const targets = [{ row: names.onStub, limit: "≤", bound: 60 } as const];
      tables.push({ title, unit: "µs", reference: names.byHand, rows, targets });
    }
  }
  return tables;
}

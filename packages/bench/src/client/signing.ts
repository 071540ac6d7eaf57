import { runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { startWorker } from "../workers/index.ts";
import type { Scheme, Side } from "./signer.ts";

const schemes: readonly Scheme[] = ["acs3-hmac-sha256", "sdk-hmac-sha256", "rpc-hmac-sha1"];
const bare = "createHash and createHmac alone";
const stages = "our four stages";
const whole = "our whole signing of a request";

/** Time of the processor for a signature beside the hashes that no signature can do without. */
export async function measureSigning({ quick, nodes, log }: RunProfile): Promise<Table[]> {
  const tables: Table[] = [];
  for (const { path, version } of nodes) {
    for (const scheme of schemes) {
      const title = `Signing, ${scheme}, Node ${version}`;
      log(title);
      const worker = await startWorker("../client/signer.js", { scheme, times: quick ? 2000 : 20_000 }, path);
      const sides: readonly (readonly [string, Side])[] = [
        [bare, "bare"],
        [stages, "stages"],
        [whole, "whole"],
      ];
      const contestants = sides.map(([name, side]) => ({
        name,
        measure: () => worker.ask<{ cpu: number }>({ side }),
      }));
      for (const { measure } of contestants) await measure();
      const found = await runRounds(quick ? 3 : 15, contestants);
      worker.stop();
      const targets = [{ row: stages, than: bare, limit: "≤", bound: 2 } as const];
      tables.push({
        title,
        unit: "µs of CPU",
        reference: bare,
        rows: toRows(
          sides.map(([name]) => name),
          found,
          "cpu",
        ),
        targets,
      });
    }
  }
  return tables;
}

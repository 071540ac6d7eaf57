import { measureBundles } from "./client/bundle.ts";
import { measureColdImport } from "./client/cold-import.ts";
import { measureLoopback } from "./client/loopback.ts";
import { measureOwnCost } from "./client/own-cost.ts";
import { measureSigning } from "./client/signing.ts";
import { measureTypeCheck } from "./client/type-check.ts";
import { measureManyApis } from "./mock/many-apis.ts";
import { measureStart } from "./mock/start.ts";
import { measureThroughput } from "./mock/throughput.ts";
import type { Table } from "./report/table.ts";
import type { RunProfile } from "./run-profile.ts";
import { runSoak } from "./soak/soak.ts";

/** Every suite with its comparisons by name; `--only` runs one of them. */
export const suites: Readonly<Record<string, Readonly<Record<string, (profile: RunProfile) => Promise<Table[]>>>>> = {
  client: {
    bundle: measureBundles,
    import: measureColdImport,
    cost: measureOwnCost,
    loopback: measureLoopback,
    signing: measureSigning,
    types: measureTypeCheck,
  },
  mock: { load: measureThroughput, start: measureStart, apis: measureManyApis },
  soak: { soak: runSoak },
};

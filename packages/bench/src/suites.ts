import {
  measureBundles,
  measureColdImport,
  measureLoopback,
  measureOwnCost,
  measureSigning,
  measureTypeCheck,
} from "./client/index.ts";
import { measureManyApis, measureStart, measureThroughput } from "./mock/index.ts";
import type { Table } from "./report/index.ts";
import type { RunProfile } from "./run-profile.ts";
import { runSoak } from "./soak/index.ts";

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

import { listApis } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { formatRun, scoreOf } from "../../mutation/report.ts";
import { run } from "../../mutation/run.ts";

const root = new URL("../../..", import.meta.url).pathname;
const seed = Number(process.env.MUTATION_SEED ?? 1);
const size = 40;
// A sample this small may hold more of what survives than all changes do.
const least = 85;

// To try an API as it is takes most of the time, so the seed chooses two of them.
const ids = listApis(root);
const chosen = [0, ids.length / 2].map((step) => ids[(seed + Math.floor(step)) % ids.length] ?? "");

// On a busy machine it takes longer than what hangs elsewhere.
test.each(chosen)(
  `of ${size} changed specs of %s, drawn with MUTATION_SEED=${seed}, at least ${least} of 100 are noticed`,
  async (api) => {
    const found = await run(root, { api, sample: size, seed, isCompared: false, workers: 1, json: false }, true);
    expect(found.results).toHaveLength(size);
    expect(scoreOf(found.results), formatRun(found)).toBeGreaterThanOrEqual(least);
  },
  600_000,
);

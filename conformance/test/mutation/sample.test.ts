import { expect, test } from "vitest";
import { formatRun, scoreOf } from "../../mutation/report.ts";
import { run } from "../../mutation/run.ts";

const root = new URL("../../..", import.meta.url).pathname;
const seed = Number(process.env.MUTATION_SEED ?? 1);
const size = 60;
// A sample this small may hold more of what survives than all changes do.
const least = 85;

// On a busy machine it takes longer than what hangs elsewhere.
test(`of ${size} changed specs, drawn with MUTATION_SEED=${seed}, at least ${least} % are noticed`, async () => {
  const found = await run(root, { sample: size, seed, isCompared: false, workers: 1, json: false }, true);
  expect(found.results).toHaveLength(size);
  expect(scoreOf(found.results), formatRun(found)).toBeGreaterThanOrEqual(least);
}, 600_000);

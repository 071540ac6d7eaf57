import { listApis } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { formatRun, scoreOf } from "../../mutation/report.ts";
import { run } from "../../mutation/run.ts";

const root = new URL("../../..", import.meta.url).pathname;
const seed = Number(process.env.MUTATION_SEED ?? 1);
const size = 40;
// Of the whole, 97 of 100 have to be noticed. A sample this small may hold more of what survives, each with its reason.
const least = 90;

// To try an API as it is takes most of the time, so the seed chooses two of them.
const ids = listApis(root);
const [first = "", second = ""] = [0, ids.length / 2].map((step) => ids[(seed + Math.floor(step)) % ids.length]);

// On a busy machine it takes longer than what hangs elsewhere.
test(`of ${size} changes of each of ${first} and ${second}, drawn with MUTATION_SEED=${seed}, at least ${least} of 100 are noticed`, async () => {
  const options = { sample: size, seed, isCompared: false, workers: 1, json: false };
  const one = await run(root, { ...options, api: first }, true);
  const other = await run(root, { ...options, api: second }, true);
  const results = [...one.results, ...other.results];
  expect(results).toHaveLength(2 * size);
  const report = [one, other].map(formatRun).join("\n\n");
  expect([...one.unexpected, ...other.unexpected], report).toEqual([]);
  expect(scoreOf(results), report).toBeGreaterThanOrEqual(least);
});

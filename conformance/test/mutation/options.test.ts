import { expect, test } from "vitest";
import { readOptions } from "../../mutation/options.ts";
import { run } from "../../mutation/run.ts";

const root = new URL("../../..", import.meta.url).pathname;
const readAll =
  "--api alibaba-ens --operation CopySnapshot --operator remove --sample 10 --seed 3 --workers 1 --compare --json";

test("every option is read", () => {
  expect(readOptions(readAll.split(" "))).toEqual({
    ...{ api: "alibaba-ens", operation: "CopySnapshot", operator: "remove", sample: 10, seed: 3 },
    ...{ workers: 1, isCompared: true, json: true },
  });
});

test("without options, all is tried with a worker per core", () => {
  expect(readOptions([])).toEqual({ seed: 1, workers: expect.any(Number), isCompared: false, json: false });
});

test.each([
  [
    "--apis x",
    "Unknown option '--apis'. Fix: use --api, --operation, --operator, --sample, --seed, --workers, --compare, --json",
  ],
  ["--operator drop", "unknown operator drop. Fix: use one of remove, alter, lower, exchange, require, retype"],
  ["--sample many", "--sample is many. Fix: give it a whole number from 1"],
  ["--sample 0", "--sample is 0. Fix: give it a whole number from 1"],
  ["--workers 0", "--workers is 0. Fix: give it a whole number from 1"],
  ["--seed 1.5", "--seed is 1.5. Fix: give it a whole number from 0"],
])("%s is refused with what there is", (args, message) => {
  expect(() => readOptions(args.split(" "))).toThrow(message);
});

test.each([
  ["--api alibaba-en", /^unknown API alibaba-en\. Fix: use one of alibaba-ecd, .*huawei-metastudio$/],
  ["--operation Copy", /^unknown operation Copy\. Fix: use one of .*CopySnapshot/],
])("%s is refused with what there is", async (args, message) => {
  await expect(run(root, readOptions(args.split(" ")))).rejects.toThrow(message);
});

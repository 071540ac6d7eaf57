import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { BaseError } from "./making/index.ts";
import { readOptions, UsageError } from "./options.ts";
import { formatRun, goal, scoreOf } from "./report.ts";
import { run } from "./run.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

try {
  const options = readOptions(process.argv.slice(2));
  const found = await run(root, options);
  const { results, unexpected, executed, stale } = found;
  const { user, system } = process.cpuUsage();
  const minutes = (user + system) / 60_000_000;
  const pace = `${results.length} mutants in ${minutes.toFixed(1)} CPU minutes: ${Math.round(results.length / minutes)} a minute`;
  const sample = options.sample === undefined ? "" : `, a sample with the seed ${options.seed}`;
  if (options.json) process.stdout.write(`${JSON.stringify({ options, minutes, ...found })}\n`);
  else process.stdout.write(`${formatRun(found)}\n\n${pace}${sample}\n`);
  process.exitCode = [unexpected, executed, stale].some((list) => list.length > 0) || scoreOf(results) < goal ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof BaseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { diffContracts } from "../src/diff/index.ts";
import { type DiffPair, readPairs } from "./diff/pairs.ts";

const pairs = readPairs();
const run = promisify(execFile);

/** The pairs that ours calls a break. */
async function findBreaks(): Promise<Set<string>> {
  const side = (version: "base" | "head") => Object.fromEntries(pairs.map((pair) => [pair.name, pair[version]]));
  const changes = await diffContracts(side("base"), side("head"));
  return new Set(changes.filter(({ impact }) => impact === "break").map(({ document }) => document));
}

/** Whether `redocly diff` calls a pair a break, as it comes and with its recommended rules. */
async function isMajor({ base, head }: DiffPair): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-"));
  writeFileSync(join(folder, "redocly.yaml"), "extends: [diff-recommended]\n");
  writeFileSync(join(folder, "base.json"), JSON.stringify(base));
  writeFileSync(join(folder, "head.json"), JSON.stringify(head));
  const command = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const options = ["--format=json", "--output=report.json", "--fail-on=none", "--config=redocly.yaml"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await run(process.execPath, [command, "diff", "base.json", "head.json", ...options], { cwd: folder, env });
  const { changes } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  return changes.some(({ impact }: { impact: string }) => impact === "major");
}

// It starts redocly for every pair, so a slow machine takes minutes.
test("every break is found without a false alarm, beside what redocly diff alone finds", async () => {
  const ours = await findBreaks();
  const theirs = new Set<string>();
  const left = [...pairs];
  const work = async () => {
    for (let pair = left.pop(); pair; pair = left.pop()) if (await isMajor(pair)) theirs.add(pair.name);
  };
  await Promise.all([work(), work()]);
  const isExtension = ({ change }: DiffPair) => /x-facsimile/.test(JSON.stringify(change));
  const rows = (["break", "safe", "same"] as const).flatMap((kind) =>
    [false, true].map((extension) => {
      const own = pairs.filter((pair) => pair.expected === kind && isExtension(pair) === extension);
      const count = (found: Set<string>) => own.filter(({ name }) => found.has(name)).length;
      return {
        kind: `${kind}${extension ? ", of an extension" : ""}`,
        pairs: own.length,
        ours: count(ours),
        redocly: count(theirs),
      };
    }),
  );
  const table = rows.map(({ kind, pairs: all, ours: mine, redocly }) => `| ${kind} | ${all} | ${mine} | ${redocly} |`);
  const head = "| pairs | number | called a break by facsimile | by redocly diff alone |\n| --- | --- | --- | --- |";
  process.stdout.write(`${head}\n${table.join("\n")}\n`);
  // Of breaks all have to be found, of the others none.
  for (const { kind, pairs: all, ours: mine } of rows)
    expect([kind, mine]).toEqual([kind, kind.startsWith("break") ? all : 0]);
});

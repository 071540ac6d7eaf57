import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeMachine, findNodes } from "./machine.ts";
import { readOptions } from "./options.ts";
import { formatJson, formatMarkdown, type Report } from "./report.ts";
import { suites } from "./suites.ts";

// npm run bench -- client|mock|soak [--json] [--quick] [--record] [--node PATH]… [--only TEXT]
const { suite, json, quick, record, nodes: asked, only } = readOptions(process.argv.slice(2), Object.keys(suites));
const nodes = findNodes(asked);
const [own, ...others] = nodes;
if (!own) throw new Error("there is no Node");
const log = (text: string) => void process.stderr.write(`${text}\n`);

const tables: Report["tables"][number][] = [];
for (const [name, measure] of Object.entries(suites[suite] ?? {}))
  if (only === undefined || only === name) tables.push(...(await measure({ quick, nodes: [own, ...others], log })));

const report = { suite, machine: describeMachine(nodes), tables };
process.stdout.write(json ? formatJson(report) : formatMarkdown(report));
if (record) {
  const file = (ending: string) => fileURLToPath(new URL(`../results/${suite}.${ending}`, import.meta.url));
  writeFileSync(file("json"), formatJson(report));
  writeFileSync(file("md"), formatMarkdown(report));
}
// Whatever was started here ends with it.
process.exit(0);

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readOptions } from "./options.ts";
import { describeMachine, findNodes, formatJson, formatMarkdown, type Table } from "./report/index.ts";
import { suites } from "./suites.ts";

// npm run bench -- client|mock|soak [--json] [--quick] [--record] [--node PATH]… [--only TEXT]
const { suite, json, quick, record, nodes: asked, only } = readOptions(process.argv.slice(2), Object.keys(suites));
const nodes = findNodes(asked);
const [own, ...others] = nodes;
if (!own) throw new Error("there is no Node");
const log = (text: string) => void process.stderr.write(`${text}\n`);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const tables: Table[] = [];
for (const [name, measure] of Object.entries(suites[suite] ?? {})) {
  if (only !== undefined && only !== name) continue;
  try {
    tables.push(...(await measure({ quick, nodes: [own, ...others], log })));
  } catch (error) {
    // The others are still worth seeing.
    log(`${name} broke: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}

const report = { suite, machine: describeMachine(nodes), tables };
process.stdout.write(json ? formatJson(report) : formatMarkdown(report));
if (record) {
  const file = (ending: string) => fileURLToPath(new URL(`../results/${suite}.${ending}`, import.meta.url));
  writeFileSync(file("json"), formatJson(report));
  writeFileSync(file("md"), formatMarkdown(report));
}
// Without waiting for a process that was started here: it ends with this one.
process.exit();

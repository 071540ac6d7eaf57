import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { listApis } from "@facsimile/catalog";
import {
  type ApiUnderTest,
  checkCall,
  checkClaim,
  claims,
  formatDiscrepancy,
  loadApiUnderTest,
  type MatrixRow,
  type MockTarget,
  readKnownGaps,
  reportFlows,
  type Verdict,
  wrapText,
} from "@facsimile/conformance";
import { reportMatrix } from "./matrix.ts";
import { servePortal } from "./portal.ts";
import { root } from "./tree.ts";
import { runTasks } from "./turbo.ts";

// npm start: build, serve all APIs, call every operation with its generated client on every case, show the matrix, run every flow.
const once = process.argv.includes("--once");
const red = (await runTasks(root, ["bundle", "build"])).filter(({ execution }) => execution?.exitCode !== 0);
if (red.length > 0) process.exit(1);

const mock = spawn(
  process.execPath,
  [
    "--conditions=@facsimile/source",
    join(root, "packages/cli/src/main.ts"),
    "mock",
    "--json",
    // The requests of the matrix are made from the documents alone, and nothing signs them.
    ...["--auth", "present"],
    "--port",
    once ? "0" : "4010",
  ],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
// However this ends, the mock ends too.
process.on("exit", () => mock.kill());
const ended = new Promise<number>((end) => mock.on("exit", (code) => end(code ?? 0)));

const listening = await Promise.race([firstLine(mock), ended.then(() => undefined)]);
if (listening === undefined) process.exit((await ended) || 1);
const { apis, control } = JSON.parse(listening) as { apis: Record<string, string>; control: string };
const tested = await Promise.all(listApis(root).map((id) => loadApiUnderTest(join(root, "packages/clients", id))));
const rows = (await Promise.all(tested.map((api) => callApi(api, apis[api.id] ?? "")))).flat();
const { failures } = reportMatrix(root, rows);
const bad =
  failures.length + rows.flatMap(({ cells }) => Object.values(cells)).filter((cell) => cell === "fail").length;

const failedFlows = await runFlows();

if (once) mock.kill("SIGTERM");
else {
  const urls = Object.entries(apis).map(([id, url]) => `  ${id.padEnd(24)}${url}\n`);
  const built = join(root, "docs/dist");
  const portal = existsSync(built) ? (await servePortal(built, 4000)).url : "not built. To build it: npm run docs";
  urls.push(`  ${"control".padEnd(24)}${control}\n`, `  ${"portal".padEnd(24)}${portal}\n`);
  print(`\nServing until Ctrl-C:\n${urls.join("")}`);
}
process.exitCode = (await ended) || (bad + failedFlows > 0 ? 1 : 0);

/** Runs the flows of all APIs and prints a line for each and for each of its steps. Returns how many flows failed. */
async function runFlows(): Promise<number> {
  print("\nFlows, on the clock of a mock:\n");
  let failed = 0;
  for (const api of tested) {
    const report = await reportFlows(api);
    print(report.lines.map((line) => `  ${line}\n`).join(""));
    failed += report.failed;
  }
  return failed;
}

// No line is wider than the terminal.
function print(text: string): void {
  const { columns = Number.POSITIVE_INFINITY } = process.stdout;
  const lines = text.split("\n").flatMap((line) => wrapText(line, columns));
  process.stdout.write(lines.join("\n"));
}

async function callApi(tested: ApiUnderTest, endpoint: string): Promise<MatrixRow[]> {
  const { id } = tested;
  const target: MockTarget = { endpoint, fetch };
  const gaps = readKnownGaps(root).map(({ cell }) => cell);
  const rows: MatrixRow[] = [];
  for (const operation of tested.operations) {
    for (const [name, example] of Object.entries(operation.cases)) {
      const candidate = { api: tested, operation, name, case: example };
      const cells = {} as Record<(typeof claims)[number], Verdict>;
      for (const claim of claims) {
        const live = claim === "client understands" ? await checkCall(candidate, target) : [];
        const faults = [...(await checkClaim(claim, candidate, target)), ...live];
        const cell = `${id}/${operation.operationId}/${name}/${claim}`;
        cells[claim] = faults.length === 0 ? "pass" : gaps.includes(cell) ? "known gap" : "fail";
        for (const fault of faults) process.stderr.write(`${id}: ${formatDiscrepancy(fault)}\n`);
      }
      rows.push({ api: id, operation: operation.operationId, case: name, provenance: example.provenance, cells });
    }
  }
  return rows;
}

async function firstLine({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) return line;
  return undefined;
}

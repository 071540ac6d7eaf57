import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";
import { sampleCalls } from "../sample-call.ts";

const cwd = fileURLToPath(new URL("../..", import.meta.url));

/** Time of the processor in a process that has imported one package, beyond that in an empty one right before it. */
export async function measureColdImport({ quick, nodes, log }: RunProfile): Promise<Table[]> {
  const ours = sampleCalls.map(({ package: name }) => name);
  const names = [...ours, "openapi-fetch", ...sampleCalls.flatMap(({ vendors }) => vendors)];
  const tables: Table[] = [];
  for (const { path, version } of nodes) {
    const title = `Cold import, Node ${version}`;
    log(title);
    const contestants = names.map((name) => ({
      name,
      measure: async () => {
        const empty = runImport(path, []);
        const all = runImport(path, importsOf(name));
        return { all, beyond: all - empty };
      },
    }));
    const found = await runRounds(quick ? 3 : 21, contestants);
    const rows = toRows(names, found, "beyond").map((row) => {
      const all = found.get(row.name)?.all;
      return { ...row, ...(all && { note: `${all.median.toFixed(1)} ms in all` }) };
    });
    const targets = ours.map((row) => ({ row, limit: "≤", bound: 15 }) as const);
    tables.push({ title, unit: "ms of CPU beyond an empty process", rows, targets });
  }
  return tables;
}

function importsOf(name: string): string[] {
  // Through its parts: the package's entry needs a module that it does not declare.
  const parts = ["HcClient", "http/DefaultHttpClient", "auth/BasicCredentials"];
  return name.includes("huaweicloud") ? parts.map((part) => `${name}/${part}.js`) : [name];
}

function runImport(node: string, specifiers: readonly string[]): number {
  const imports = specifiers.map((specifier) => `import ${JSON.stringify(specifier)};`).join("");
  const code = `${imports} const { user, system } = process.cpuUsage(); console.log(user + system);`;
  const options = { cwd, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(node, ["--input-type=module", "--eval", code], options);
  if (status !== 0) throw new Error(`${specifiers.join(", ")} cannot be imported: ${stderr}`);
  return Number(stdout) / 1000;
}

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "@facsimile/tooling/tree";

/** What a line of the README did. */
export interface LineResult {
  readonly line: string;
  readonly status: number | null;
  readonly output: string;
}

/** Runs a README in a folder, as a reader would: its TypeScript is written to files, its lines of shell run one after the other. */
export async function runReadme(folder: string): Promise<LineResult[]> {
  const text = readFileSync(join(root, "packages/cli/README.md"), "utf8");
  // Ports of the README may be taken here.
  const ports = { "4010": await findPort(), "8080": await findPort() };
  const replacePorts = (line: string) =>
    Object.entries(ports).reduce((changed, [port, free]) => changed.replaceAll(port, String(free)), line);
  const results: LineResult[] = [];
  let mock: ChildProcess | undefined;
  for (const [, language, block = ""] of replacePorts(text).matchAll(/^```(sh|ts)\n([\s\S]*?)^```/gm)) {
    const [, file] = /^\/\/ ([\w.-]+\.ts)\n/.exec(block) ?? [];
    if (language === "ts") writeFileSync(join(folder, file ?? "sample.ts"), block);
    for (const line of language === "sh" ? block.trimEnd().split("\n") : [])
      if (line.startsWith("facsimile mock")) {
        mock?.kill();
        const command = line.replace(/ *(&? +#.*|&)?$/, "");
        mock = spawn("bash", ["-c", `exec ${command} --port ${ports["4010"]}`], { cwd: folder, env: envOf(folder) });
        const [first] = await once(mock.stdout as NonNullable<ChildProcess["stdout"]>, "data");
        results.push({ line, status: 0, output: String(first) });
      } else results.push({ line, ...runLine(folder, line, ports["4010"]) });
  }
  mock?.kill();
  return results;
}

function runLine(folder: string, line: string, control: number) {
  // A job takes minutes by the mock's clock.
  const hurry = `while sleep 0.2; do curl -s -X POST -H content-type:application/json -d '{"milliseconds":600000}' http://127.0.0.1:${control}/clock/advance; done >/dev/null & hurry=$!\n`;
  const script = line.includes("--wait") ? `${hurry}${line} --interval 1\nstatus=$?; kill $hurry; exit $status` : line;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: folder,
    env: envOf(folder),
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

const envOf = (folder: string) => ({
  ...process.env,
  NO_COLOR: "1",
  PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`,
});

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "@facsimile/tooling/tree";

/** Starts the command's mock of every API on free ports. */
export async function startMock(...options: readonly string[]): Promise<{ control: string; stop(): void }> {
  const entry = join(root, "packages/cli/src/main.ts");
  const args = ["--conditions=@facsimile/source", entry, "mock", "--json", "--port", "0", ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { control: (JSON.parse(line) as { control: string }).control, stop: () => void child.kill() };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../package.json" with { type: "json" };

/** Ids of the APIs that the command depends on. */
export const apiIds = Object.keys(packageJson.dependencies)
  .filter((name) => name.startsWith("@facsimile/spec-"))
  .map((name) => name.replace("@facsimile/spec-", ""));

/** The source of the command. */
export const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

// Every start compiles the same sources.
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "facsimile-compile-cache") };

/** A `facsimile` that runs, with what it has written so far. */
export interface Facsimile {
  readonly child: ChildProcess;
  readonly written: { stdout: string; stderr: string };
  /** Resolves once what was written to stdout fits. */
  waitFor(pattern: RegExp): Promise<void>;
}

/** Starts the command from its source. */
export function startFacsimile(
  args: readonly string[],
  nodeArgs: readonly string[] = [],
  cwd?: string,
  variables: Readonly<Record<string, string>> = {},
): Facsimile {
  const options = { env: { ...env, ...variables }, cwd };
  const child = spawn(process.execPath, ["--conditions=@facsimile/source", ...nodeArgs, main, ...args], options);
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (written.stdout += chunk));
  child.stderr.on("data", (chunk) => (written.stderr += chunk));
  const waitFor = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(written.stdout)) await once(child.stdout, "data");
  };
  return { child, written, waitFor };
}

/** Runs the command to its end. */
export async function runFacsimile(...given: Parameters<typeof startFacsimile>) {
  const { child, written } = startFacsimile(...given);
  const [code] = await once(child, "close");
  return { code, ...written };
}

import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { run } from "@facsimile/tooling/tree";
import type { BuiltDocument } from "./documents.ts";

/** What a tool makes of a document. */
export interface Result {
  readonly tool: string;
  readonly document: string;
  /** How many operations were called. */
  readonly called: number;
  readonly problems: readonly string[];
}

const programs = join(import.meta.dirname, "../programs");

/** The names of all tools. */
export const tools: readonly string[] = readdirSync(join(programs, "tools")).map((file) => basename(file, ".js"));

/** Installs the tools, as their lockfile says. */
export function installTools(): void {
  const { status, output } = run(programs, "npm", ["ci", "--prefer-offline"]);
  if (status !== 0) throw new Error(output);
}

/** Runs a tool, in a process of its own, on every document; `origins` are the URLs of the mocks. */
export async function runTool(
  tool: string,
  documents: readonly BuiltDocument[],
  origins: Readonly<Record<string, string>>,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), `${tool}-`));
  // What a tool generates finds here the libraries that it needs.
  symlinkSync(join(programs, "node_modules"), join(folder, "node_modules"));
  const [settings, results] = [join(folder, "settings.json"), join(folder, "results.json")];
  const given = documents.map((document) => ({ ...document, origin: origins[document.api] }));
  writeFileSync(settings, JSON.stringify({ documents: given, folder: join(folder, "generated") }));
  // Asynchronously, because the mock responds from this process.
  const args = ["main.js", tool, settings, results];
  await promisify(execFile)(process.execPath, args, { cwd: programs, maxBuffer: 2 ** 26 });
  return JSON.parse(readFileSync(results, "utf8")).map((result: object) => ({ tool, ...result }));
}

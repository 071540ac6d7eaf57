import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The root of the tree that this file is part of. */
export const root = dirname(dirname(dirname(import.meta.dirname)));

/** Every file of the tree that git knows or would add. */
export function listFiles(...patterns: string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", ...patterns], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return listed.split("\n").filter((path) => path && existsSync(join(root, path)));
}

/** A copy of some of the tree's files, with the installed packages of the tree. */
export function copyTree(...patterns: string[]): string {
  const copy = mkdtempSync(join(tmpdir(), "tree-"));
  for (const path of listFiles(...patterns)) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Replaces a text in a file of a copy; the text has to be there. Returns a function that takes it back. */
export function edit(copy: string, file: string, from: string, to: string): () => void {
  const text = readFileSync(join(copy, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(join(copy, file), text.replace(from, to));
  return () => writeFileSync(join(copy, file), text);
}

/** Runs a program of the tree and returns what it printed and how it ended; throws if it hangs. */
export function run(cwd: string, command: string, args: readonly string[]): { status: number | null; output: string } {
  const minutes = 30;
  // What npm tells its scripts would make a nested npm work on this tree instead of on `cwd`.
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/.test(name));
  const env = { ...Object.fromEntries(own), NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" };
  const timeout = minutes * 60_000;
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", env, timeout });
  if (error) throw new Error(`${command} ${args[0]}: ${error.message}\n${stdout}${stderr}`);
  return { status, output: stdout + stderr };
}

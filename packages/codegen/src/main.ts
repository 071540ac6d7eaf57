import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CatalogError, listApis } from "@facsimile/catalog";
import { type Files, generateApi, generateTree, staleFiles, strayFiles } from "./generation.ts";

const [command, folder = "."] = process.argv.slice(2);

try {
  if (command === "current") await reportStale(resolve(folder));
  else if (command === "generate") await generate(resolve(folder));
  else
    throw new CatalogError([
      { file: "codegen", message: `unknown command ${command ?? ""}`, fix: "use generate or current" },
    ]);
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Regenerates one client in memory and compares it, byte for byte. */
async function reportStale(dir: string): Promise<void> {
  const root = dirname(dirname(dirname(dir)));
  const id = basename(dir);
  const files = await generateApi(root, id);
  const stale = [...staleFiles(root, files), ...strayFiles(root, id, files)];
  process.stdout.write(stale.length === 0 ? `${files.size} files are current\n` : "");
  process.stderr.write(stale.map((line) => `${line}\n`).join(""));
  process.exitCode = stale.length === 0 ? 0 : 1;
}

/** Every API with its manifests first, then what lists them all; npm comes last, since its lock file follows the manifests. */
async function generate(root: string): Promise<void> {
  const apis = await Promise.all(listApis(root).map((id) => generateApi(root, id)));
  for (const files of apis) write(root, files);
  write(root, await generateTree(root));
  execFileSync("npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function write(root: string, files: Files): void {
  for (const path of staleFiles(root, files).map((line) => line.split(":")[0] as string)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) as string);
    process.stdout.write(`wrote ${path}\n`);
  }
}

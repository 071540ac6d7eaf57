import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";
import { build, type Message, type Metafile, type Platform } from "esbuild";
import { type Row, summarise, type Table } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";

interface Entry {
  readonly name: string;
  readonly file: string;
  /** KiB. */
  readonly limit?: number;
  /** Another entry, which this one may exceed by the limit. */
  readonly above?: string;
}

const folder = new URL("../../entries/", import.meta.url);
const absWorkingDir = fileURLToPath(folder);
const entries: readonly Entry[] = JSON.parse(readFileSync(new URL("entries.json", folder), "utf8")).entries;

/** Size of what a page downloads that makes one signed call: for browsers, without what is loaded on demand. */
export async function measureBundles({ log }: RunProfile): Promise<Table[]> {
  const title = "Browser bundle, minified, gzip -9";
  log(title);
  const rows: Row[] = [];
  for (const entry of entries) rows.push(await bundleEntry(entry));
  const sizeOf = (name: string | undefined) => rows.find((row) => row.name === name)?.value?.median ?? 0;
  const targets = entries.flatMap(({ name, limit, above }) =>
    limit === undefined ? [] : [{ row: name, limit: "≤", bound: Number((sizeOf(above) + limit).toFixed(2)) } as const],
  );
  return [{ title, unit: "KiB", reference: "openapi-fetch alone", rows, targets }];
}

async function bundleEntry({ name, file }: Entry): Promise<Row> {
  try {
    const { atOnce, onDemand, single } = await measure(file, "browser");
    const note =
      onDemand > 0 &&
      `${onDemand.toFixed(2)} KiB more on demand, in files of their own; ${single.toFixed(2)} KiB as a single file`;
    return { name, value: summarise([atOnce]), ...(note && { note }) };
  } catch (error) {
    const note = `does not bundle for browsers (${describe(error)}); this is the size for Node`;
    return { name, value: summarise([(await measure(file, "node")).atOnce]), note };
  }
}

async function measure(file: string, platform: Platform): Promise<Record<"atOnce" | "onDemand" | "single", number>> {
  const { outputFiles, metafile } = await bundle(file, platform, true);
  const [entry = ""] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === file) ?? [];
  const size = (names: Set<string>) =>
    outputFiles
      .filter(({ path }) => names.has(relative(absWorkingDir, path)))
      .reduce((sum, { contents }) => sum + compress(contents), 0);
  const atOnce = size(reach(metafile, entry, ["import-statement"]));
  const all = size(reach(metafile, entry, ["import-statement", "dynamic-import"]));
  const [single] = (await bundle(file, platform, false)).outputFiles;
  return { atOnce, onDemand: all - atOnce, single: single ? compress(single.contents) : 0 };
}

function compress(contents: Uint8Array): number {
  return gzipSync(contents, { level: constants.Z_BEST_COMPRESSION }).length / 1024;
}

async function bundle(file: string, platform: Platform, splitting: boolean) {
  return await build({
    entryPoints: [file],
    absWorkingDir,
    bundle: true,
    splitting,
    metafile: true,
    minify: true,
    write: false,
    // Nothing is written there.
    outdir: "dist",
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    platform,
    conditions: [platform === "browser" ? "browser" : "node", "default"],
  });
}

// The files that a file imports, those too that these import.
function reach(metafile: Metafile, name: string, kinds: readonly string[], found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
    if (kinds.includes(kind)) reach(metafile, path, kinds, found);
  return found;
}

function describe(error: unknown): string {
  const errors = (error as { errors?: readonly Message[] }).errors ?? [];
  const modules = errors.map(({ text }) => /^Could not resolve "(.+?)"/.exec(text)?.[1] ?? text);
  return [...new Set(modules)].join(", ") || String(error);
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";
import { build, type Message, type Platform } from "esbuild";
import { summarise } from "../report/summary.ts";
import type { Row, Table } from "../report/table.ts";
import type { RunProfile } from "../run-profile.ts";

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly limit?: number;
}

const folder = new URL("../../entries/", import.meta.url);
const entries: readonly Entry[] = JSON.parse(readFileSync(new URL("entries.json", folder), "utf8")).entries;

/** Size of a bundle that makes one signed call, for browsers. */
export async function measureBundles({ log }: RunProfile): Promise<Table[]> {
  const title = "Browser bundle, minified, gzip -9";
  log(title);
  const rows: Row[] = [];
  for (const entry of entries) rows.push(await bundleEntry(entry));
  const limited = entries.flatMap(({ name, limit }) => (limit === undefined ? [] : [{ name, limit }]));
  const targets = limited.map(({ name, limit }) => ({ row: name, limit: "≤", bound: limit }) as const);
  return [{ title, unit: "KiB", reference: "openapi-fetch alone", rows, targets }];
}

async function bundleEntry({ name, file }: Entry): Promise<Row> {
  try {
    return { name, value: await measure(file, "browser") };
  } catch (error) {
    const note = `does not bundle for browsers (${describe(error)}); this is the size for Node`;
    return { name, value: await measure(file, "node"), note };
  }
}

async function measure(file: string, platform: Platform) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, folder))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    platform,
    conditions: [platform === "browser" ? "browser" : "node", "default"],
  });
  const size = outputFiles.reduce(
    (sum, { contents }) => sum + gzipSync(contents, { level: constants.Z_BEST_COMPRESSION }).length,
    0,
  );
  return summarise([size / 1024]);
}

function describe(error: unknown): string {
  const errors = (error as { errors?: readonly Message[] }).errors ?? [];
  const modules = errors.map(({ text }) => /^Could not resolve "(.+?)"/.exec(text)?.[1] ?? text);
  return [...new Set(modules)].join(", ") || String(error);
}

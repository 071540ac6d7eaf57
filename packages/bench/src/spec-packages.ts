import { readFileSync } from "node:fs";
import type { Api } from "@facsimile/mock";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Every API whose spec package this package depends on, by the package's name. */
export async function readPackages(): Promise<{ name: string; api: Api }[]> {
  const names = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@facsimile/spec-"));
  return Promise.all(names.map(async (name) => ({ name, api: ((await import(name)) as { api: Api }).api })));
}

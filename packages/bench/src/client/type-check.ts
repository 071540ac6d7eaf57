import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import { type Contestant, runRounds, type Table, toRows } from "../report/index.ts";
import type { RunProfile } from "../run-profile.ts";

const require = createRequire(import.meta.url);
const consumers = fileURLToPath(new URL("../../consumers/", import.meta.url));
// Inside the package, so that what it depends on is found from there.
const folder = fileURLToPath(new URL("../../.build/consumers/", import.meta.url));

interface Consumer {
  readonly name: string;
  readonly file: string;
  /** Documents whose types the file imports as `./<name>.d.ts`. */
  readonly documents?: Readonly<Record<string, string>>;
}

type Quantity = "instantiations" | "time";

/** What the compiler does for a program that makes the same calls with our clients and with openapi-fetch's own types. */
export async function measureTypeCheck({ quick, log }: RunProfile): Promise<Table[]> {
  const title = "A consumer's type check";
  log(title);
  const list: readonly Consumer[] = JSON.parse(readFileSync(`${consumers}consumers.json`, "utf8")).consumers;
  mkdirSync(folder, { recursive: true });
  for (const consumer of list) await writeConsumer(consumer);
  const contestants = list.map(
    ({ name, file }): Contestant<Quantity> => ({ name, measure: async () => compile(file) }),
  );
  const found = await runRounds(quick ? 1 : 7, contestants);
  const [, ours, plain] = list.map(({ name }) => name);
  const names = list.map(({ name }) => name);
  const targets = ours && plain ? [{ row: ours, than: plain, limit: "<", bound: 1 } as const] : [];
  return (["instantiations", "time"] as const).map((quantity) => ({
    title: `${title}: ${quantity}`,
    unit: quantity === "time" ? "s" : "instantiations",
    ...(plain !== undefined && { reference: plain }),
    rows: toRows(names, found, quantity),
    targets: quantity === "instantiations" ? targets : [],
  }));
}

async function writeConsumer({ file, documents = {} }: Consumer): Promise<void> {
  copyFileSync(consumers + file, folder + file);
  for (const [name, specifier] of Object.entries(documents)) {
    const document = JSON.parse(readFileSync(require.resolve(specifier), "utf8"));
    writeFileSync(`${folder}${name}.d.ts`, astToString(await openapiTypescript(document)));
  }
}

function compile(file: string): Record<Quantity, number> {
  const options = ["--noEmit", "--strict", "--target", "es2023", "--module", "nodenext", "--skipLibCheck"];
  const lib = ["--lib", "es2023,dom,dom.iterable"];
  const tsc = require.resolve("typescript/bin/tsc");
  const output = execFileSync(process.execPath, [tsc, ...options, ...lib, "--extendedDiagnostics", folder + file], {
    encoding: "utf8",
  });
  const read = (label: string) => Number(new RegExp(`^${label}: +([\\d.]+)`, "m").exec(output)?.[1]);
  return { instantiations: read("Instantiations"), time: read("Total time") };
}

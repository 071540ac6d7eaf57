import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleApi, listApis } from "@facsimile/catalog";
import { printClient, printIndex, printOperations } from "./client.ts";
import { printErrorCodes } from "./error-codes.ts";
import { printFlows } from "./flows.ts";
import { printLimits } from "./limits.ts";
import { clientManifest, listApisIn, specManifest } from "./manifest.ts";
import { type ApiModel, readModel } from "./model/index.ts";
import { apiTable, clientReadme, specReadme } from "./readme.ts";
import { printSchemaTypes } from "./schema-types.ts";
import { printPaths, printTypes } from "./types.ts";
import { printLookups, printWaiters, printWaiting } from "./waiters.ts";

/** Generated files by path from the root of the tree. */
export type Files = ReadonlyMap<string, string>;

const header = (id: string) => `// Generated from specs/${id} by \`npm run generate\`. Do not edit: change the spec.\n`;

/** What one API's spec generates: its client, and the manifests of client and spec. */
export async function generateApi(root: string, id: string): Promise<Files> {
  const model = await modelOf(root, id);
  const client = `packages/clients/${id}`;
  const license = readFileSync(join(root, "LICENSE"), "utf8");
  const tsconfig = {
    extends: "../../../tsconfig.base.json",
    references: [{ path: "../../runtime" }],
  };
  return new Map([
    [`${client}/src/types.ts`, `${header(id)}\n${await printTypes(model)}`],
    [`${client}/src/paths.ts`, `${header(id)}\n${await printPaths(model)}`],
    ...[...printModules(model), ["index", printIndex(model)] as const].map(
      ([name, text]) => [`${client}/src/${name}.ts`, `${header(id)}\n${text}`] as const,
    ),
    [`${client}/package.json`, clientManifest(root, model)],
    [`${client}/tsconfig.json`, `${JSON.stringify(tsconfig, null, 2)}\n`],
    [`${client}/README.md`, clientReadme(model)],
    [`${client}/LICENSE`, license],
    [`specs/${id}/package.json`, specManifest(root, model)],
    [`specs/${id}/README.md`, specReadme(model)],
    [`specs/${id}/LICENSE`, license],
  ]);
}

/** The modules of a client that are executed, by name, each after those that it imports. */
export function printModules(model: ApiModel): ReadonlyMap<string, string> {
  const optional = { waiters: printWaiters(model), lookups: printLookups(model), flows: printFlows(model) };
  return new Map([
    ["error-codes", printErrorCodes(model)],
    ["operations", printOperations(model)],
    ["limits", printLimits(model)],
    ...Object.entries(optional).flatMap(([name, text]) => (text ? [[name, text] as const] : [])),
    ["waiting", printWaiting(model)],
    ["client", printClient(model)],
  ]);
}

/** What all specs together generate: the table in the README, and the manifests that list every API. */
export async function generateTree(root: string): Promise<Files> {
  const ids = listApis(root);
  const models = await Promise.all(ids.map((id) => modelOf(root, id)));
  const readme = readFileSync(join(root, "README.md"), "utf8");
  return new Map([
    ["README.md", readme.replace(/(<!-- apis -->\n)[\s\S]*?(\n<!-- \/apis -->)/, `$1${apiTable(models)}$2`)],
    ["specs/_schemas/types.d.ts", await printSchemaTypes(root)],
    ["packages/mock/src/contract/scenario-file.ts", await printSchemaTypes(root, "scenarios")],
    ["packages/cli/package.json", listApisIn(root, "packages/cli", ids, ["spec"])],
    ["docs/package.json", listApisIn(root, "docs", ids, ["client", "spec"])],
    ["packages/tooling/package.json", listApisIn(root, "packages/tooling", ids, ["client", "spec"])],
    ...publicPackages(root).map(
      (folder) => [`${folder}/LICENSE`, readFileSync(join(root, "LICENSE"), "utf8")] as const,
    ),
  ]);
}

/** Every place where the tree differs from what the specs generate, with the line where it begins. */
export function staleFiles(root: string, files: Files): string[] {
  return [...files].flatMap(([path, content]) => {
    const there = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
    if (there === content) return [];
    if (there === undefined) return [`${path}: is missing. Fix: npm run generate`];
    const lines = content.split("\n");
    const line = there.split("\n").findIndex((text, at) => text !== lines[at]) + 1;
    return [
      `${path}:${line || lines.length}: is not what the spec generates. Fix: npm run generate, and change the spec rather than this file`,
    ];
  });
}

/** Files under a client's `src/` that no spec generates. */
export function strayFiles(root: string, id: string, files: Files): string[] {
  const dir = `packages/clients/${id}/src`;
  const there = existsSync(join(root, dir)) ? readdirSync(join(root, dir)) : [];
  return there
    .filter((name) => !files.has(`${dir}/${name}`))
    .map((name) => `${dir}/${name}: no spec generates this file. Fix: remove it`);
}

// npm packs the licence only from a package's own folder.
function publicPackages(root: string): string[] {
  return readdirSync(join(root, "packages"))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .filter((folder) => !JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).private);
}

async function modelOf(root: string, id: string): Promise<ApiModel> {
  return readModel((await bundleApi(root, id)).combined);
}

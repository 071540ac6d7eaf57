import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { controlFile } from "./arazzo/index.ts";
import { bundleApi, toPortable } from "./build/index.ts";
import { CatalogError } from "./model/index.ts";

// Run in the folder of an API. Writes its built documents to dist/.
const dir = resolve(process.argv[2] ?? ".");
const id = basename(dir);
const root = dirname(dirname(dir));
// By which a runner of a flow lets the mock's clock advance.
const control = join(root, "packages/mock/src/control", basename(controlFile));

try {
  const { combined, operations, flows } = await bundleApi(root, id);
  rmSync(join(dir, "dist"), { recursive: true, force: true });
  mkdirSync(join(dir, "dist"));
  for (const [name, document] of Object.entries({ openapi: combined, ...operations }))
    writeFileSync(join(dir, "dist", `${name}.json`), `${JSON.stringify(toPortable(document), null, 2)}\n`);
  for (const [name, flow] of Object.entries(flows))
    writeFileSync(join(dir, "dist", `${name}.arazzo.json`), `${JSON.stringify(flow, null, 2)}\n`);
  if (Object.keys(flows).length > 0) cpSync(control, join(dir, "dist", controlFile));
  writeIndex(Object.keys(operations));
  process.stdout.write(`${id}: ${Object.keys(operations).length} operations\n`);
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

// The module that exports all documents of the API.
function writeIndex(names: readonly string[]): void {
  const imports = names.map((name) => `import ${name} from "./${name}.json" with { type: "json" };\n`).join("");
  writeFileSync(
    join(dir, "dist/index.js"),
    `${imports}\nexport const api = { id: "${id}", operations: { ${names.join(", ")} } };\n`,
  );
  writeFileSync(
    join(dir, "dist/index.d.ts"),
    "/** The documents of this API, one per operation, by operationId. */\nexport declare const api: { readonly id: string; readonly operations: Readonly<Record<string, object>> };\n",
  );
}

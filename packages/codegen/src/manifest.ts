import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiModel } from "./model/index.ts";

/** The package.json of a client; its version is kept, all else follows from the spec. */
export function clientManifest(root: string, { id, title, flows }: ApiModel): string {
  return print({
    name: `@facsimile/${id}`,
    version: versionOf(root, `packages/clients/${id}`),
    description: `Typed client of ${title}`,
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    files: ["dist", "src", "!**/.tsbuildinfo"],
    exports: {
      ".": entry("index"),
      ...(flows.length > 0 && { "./flows": entry("flows") }),
      "./limits": entry("limits"),
      "./operations": entry("operations"),
      "./paths": entry("paths"),
      "./waiting": entry("waiting"),
    },
    scripts: {
      build: "tsc -b && node ../../runtime/build.js",
      conform: "vitest run --config ../../../conformance/vitest.config.ts",
      current: "node --conditions=@facsimile/source ../../codegen/src/main.ts current .",
    },
    dependencies: { "@facsimile/runtime": versionOf(root, "packages/runtime") },
    devDependencies: {
      "@facsimile/codegen": versionOf(root, "packages/codegen"),
      "@facsimile/conformance": versionOf(root, "conformance"),
      [`@facsimile/spec-${id}`]: versionOf(root, `specs/${id}`),
    },
  });
}

function entry(name: string): object {
  return { "@facsimile/source": `./src/${name}.ts`, types: `./dist/${name}.d.ts`, default: `./dist/bundle/${name}.js` };
}

/** The package.json of a spec; its version is kept, all else follows from the folder. */
export function specManifest(root: string, { id, title }: ApiModel): string {
  return print({
    name: `@facsimile/spec-${id}`,
    version: versionOf(root, `specs/${id}`),
    description: `OpenAPI documents of ${title}, with their evidence`,
    license: "MIT",
    type: "module",
    sideEffects: false,
    files: ["dist"],
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./*.json": "./dist/*.json" },
    scripts: {
      bundle: "node --conditions=@facsimile/source ../../packages/catalog/src/main.ts .",
      lint: "REDOCLY_SUPPRESS_UPDATE_NOTICE=true redocly lint --config ../../redocly.yaml openapi.yaml dist/*.json",
    },
    devDependencies: { "@facsimile/catalog": versionOf(root, "packages/catalog") },
  });
}

/** A hand-written manifest with its dependencies on specs and clients brought up to date. */
export function listApisIn(
  root: string,
  folder: string,
  ids: readonly string[],
  kinds: readonly ("spec" | "client")[],
): string {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  const own = Object.entries(manifest.dependencies ?? {}).filter(
    ([name]) => !name.startsWith("@facsimile/spec-") && !ids.includes(name.replace("@facsimile/", "")),
  );
  const listed = ids.flatMap((id) =>
    kinds.map((kind) =>
      kind === "spec"
        ? [`@facsimile/spec-${id}`, versionOf(root, `specs/${id}`)]
        : [`@facsimile/${id}`, versionOf(root, `packages/clients/${id}`)],
    ),
  );
  const sorted = [...own, ...listed].sort(([a = ""], [b = ""]) => a.localeCompare(b));
  return print({ ...manifest, dependencies: Object.fromEntries(sorted) });
}

/** Version of a package of the tree, or that of a new one. */
function versionOf(root: string, folder: string): string {
  const path = join(root, folder, "package.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version : "0.1.0";
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

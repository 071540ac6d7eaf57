import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listApis } from "@facsimile/catalog";
import { generateTree, staleFiles } from "@facsimile/codegen";
import { expect, test } from "vitest";
import { listFiles, root } from "../src/tree.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = (folder: string) => JSON.parse(read(`${folder}/package.json`)) as Manifest;

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly exports?: Record<string, unknown>;
  readonly files?: readonly string[];
}

const folders = listFiles("*/package.json", "packages/**/package.json").map((path) =>
  path.replace("/package.json", ""),
);
const ids = listApis(root);

// Who may depend on whom: the table of the architecture.
const mayDepend: Readonly<Record<string, readonly string[]>> = {
  "packages/vectors": [],
  "packages/catalog": ["spec-schemas", "spec-shared"],
  "packages/codegen": ["catalog", "checks"],
  "packages/runtime": [],
  "packages/checks": ["runtime"],
  "packages/mock": ["checks", "runtime"],
  conformance: ["catalog", "codegen", "checks", "mock", "runtime", "vectors"],
  "packages/cli": ["checks", "mock", "runtime", ...ids.map((id) => `spec-${id}`)],
  docs: ["catalog", ...ids, ...ids.map((id) => `spec-${id}`)],
};

const own = (names: Readonly<Record<string, string>> | undefined) =>
  Object.keys(names ?? {})
    .filter((name) => name.startsWith("@facsimile/"))
    .map((name) => name.replace("@facsimile/", ""));

test.each(Object.keys(mayDepend))("%s depends only on what it may", (folder) => {
  expect(own(manifest(folder).dependencies).filter((name) => !mayDepend[folder]?.includes(name))).toEqual([]);
});

test.each(folders.filter((folder) => folder.startsWith("packages/clients/")))(
  "%s depends on the runtime alone",
  (folder) => {
    expect(own(manifest(folder).dependencies)).toEqual(["runtime"]);
  },
);

test.each(folders.filter((folder) => folder.startsWith("specs/")))("%s depends on nothing", (folder) => {
  expect(manifest(folder).dependencies).toBeUndefined();
});

test("a file that a document names by its path is there", () => {
  const files = listFiles();
  const named = listFiles("*.md", "**/*.md").flatMap((path) =>
    [...read(path).matchAll(/`((?:packages|conformance|specs|docs)\/[\w./-]+\.\w+)`/g)].map(([, name = ""]) => ({
      path,
      name,
    })),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ name }) => !files.includes(name))).toEqual([]);
});

test("no shared source names an API", () => {
  const names = ids.map((id) => new RegExp(`\\b${id}\\b`));
  const shared = listFiles(
    "packages/*/src/**/*.ts",
    "conformance/src/*.ts",
    "conformance/suites/**/*.ts",
    "conformance/mutation/*.ts",
    "docs/src/**/*.ts",
  );
  expect(shared.filter((path) => names.some((name) => name.test(read(path))))).toEqual([]);
});

test("the README's table and the manifests that list the APIs are current", async () => {
  expect(staleFiles(root, await generateTree(root))).toEqual([]);
});

test.each(folders.filter((folder) => !manifest(folder).private))("%s is fit to be published", (folder) => {
  const { license, type, scripts, files, exports } = manifest(folder);
  expect({ license, type, files: files !== undefined, exports: exports !== undefined }).toEqual({
    license: "MIT",
    type: "module",
    files: true,
    exports: true,
  });
  expect(Object.keys(scripts ?? {}).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  expect(listFiles(`${folder}/README.md`, `${folder}/LICENSE`)).toHaveLength(2);
});

// Suites are read one at a time, a client is generated, and a folder of cases grows with them.
const written = listFiles(
  "packages/*/src/**",
  "packages/*/test/**",
  "conformance/**",
  "docs/src/**",
  "docs/site/src/**",
).filter((path) => !/^(packages\/clients|conformance\/suites|packages\/checks\/test\/diff\/pairs)\//.test(path));

test("no folder of sources has more than 15 files", () => {
  const places = written.map((path) => dirname(path));
  const count = (place: string) => places.filter((other) => other === place).length;
  expect([...new Set(places)].filter((place) => count(place) > 15)).toEqual([]);
});

test("the test of a source is found by its name: it has the source's name and folder", () => {
  const tests = written.filter((path) => /^packages\/.*\.test\.ts$/.test(path));
  const elsewhere = tests.filter((path) => {
    const [, packageFolder = "", folder = "", name = ""] =
      /^(packages\/[^/]+)\/test\/(.*?)([^/]+)\.test\.ts$/.exec(path) ?? [];
    const sources = written.filter((source) => source.startsWith(`${packageFolder}/src/`));
    const namesakes = sources.filter((source) => basename(source) === `${name}.ts`);
    const isInMirror = sources.some((source) => source.startsWith(`${packageFolder}/src/${folder}`));
    if (sources.length === 0) return false;
    return !isInMirror || (namesakes.length > 0 && !namesakes.includes(`${packageFolder}/src/${folder}${name}.ts`));
  });
  expect(elsewhere).toEqual([]);
});

test("every version is exact", () => {
  const loose = folders.concat(".").flatMap((folder) => {
    const { dependencies, devDependencies } = manifest(folder);
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${folder}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

test("every check that is skipped or narrowed, and every swallowed error, has to go", () => {
  const tests = listFiles(
    "packages/*/test/**/*.ts",
    "conformance/*/test/*.ts",
    "conformance/suites/**/*.ts",
    "conformance/mutation/*.ts",
  );
  expect(tests.filter((path) => /\.(only|skip|todo|fails)\(/.test(read(path)))).toEqual([]);
  const sources = listFiles("packages/*/src/**/*.ts", "conformance/**/*.ts", "docs/src/**/*.ts");
  expect(sources.filter((path) => /catch *(\(\w*\))? *\{\s*\}|biome-ignore|@ts-ignore/.test(read(path)))).toEqual([]);
});

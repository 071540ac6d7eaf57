import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { generateApi, staleFiles, strayFiles } from "../src/generation.ts";

const types = "packages/clients/demo-box/src/types.ts";

async function generatedTree() {
  const root = mkdtempSync(join(tmpdir(), "codegen-"));
  cpSync(join(import.meta.dirname, "../../catalog/test/fixture"), root, { recursive: true });
  writeFileSync(join(root, "LICENSE"), "MIT");
  const files = await generateApi(root, "demo-box");
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { root, files };
}

test("what was generated is current, byte for byte", async () => {
  const { root, files } = await generatedTree();
  expect(staleFiles(root, await generateApi(root, "demo-box"))).toEqual([]);
  expect([...files.keys()].sort()).toContain("packages/clients/demo-box/src/index.ts");
});

test("one byte more is reported with file, line and fix", async () => {
  const { root, files } = await generatedTree();
  const line = readFileSync(join(root, types), "utf8").split("\n").length;
  appendFileSync(join(root, types), " ");
  expect(staleFiles(root, files)).toEqual([
    `${types}:${line}: is not what the spec generates. Fix: npm run generate, and change the spec rather than this file`,
  ]);
});

test("a version is kept, so that a release does not edit generated code", async () => {
  const { root } = await generatedTree();
  const path = "packages/clients/demo-box/package.json";
  writeFileSync(
    join(root, path),
    readFileSync(join(root, path), "utf8").replace('"version": "0.1.0"', '"version": "3.2.1"'),
  );
  expect(staleFiles(root, await generateApi(root, "demo-box"))).toEqual([]);
});

test("a file that no spec generates is reported", async () => {
  const { root, files } = await generatedTree();
  writeFileSync(join(root, "packages/clients/demo-box/src/extra.ts"), "");
  expect(strayFiles(root, "demo-box", files)).toEqual([
    "packages/clients/demo-box/src/extra.ts: no spec generates this file. Fix: remove it",
  ]);
});

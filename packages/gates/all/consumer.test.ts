import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { root, run } from "../test/tree.ts";
import { packAll } from "./packages.ts";

// An empty folder elsewhere, with nothing but the tarballs and what they depend on.
const folder = mkdtempSync(join(tmpdir(), "consumer-"));

beforeAll(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const tarballs = packAll().map(({ tarball }) => tarball);
  const { status, output } = run(folder, "npm", [
    "install",
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    ...tarballs,
    "typescript@5.9.3",
    "@types/node@24.19.2",
  ]);
  if (status !== 0) throw new Error(output);
});

function readmeExample(heading: string): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, section = ""] = readme.split(`## ${heading}\n`);
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];
  return code;
}

test("the README's example of the mock runs", () => {
  writeFileSync(join(folder, "example.ts"), readmeExample("Test against it"));
  const { status, output } = run(folder, process.execPath, ["example.ts"]);
  expect(output).toBe("creating\nNoPermission\n");
  expect(status).toBe(0);
});

test("both examples of the README type-check, strictly", () => {
  writeFileSync(join(folder, "call.ts"), readmeExample("Call one"));
  const options = [
    "--strict",
    "--noEmit",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--exactOptionalPropertyTypes",
  ];
  const { output } = run(folder, join(folder, "node_modules/.bin/tsc"), [...options, "example.ts", "call.ts"]);
  expect(output).toBe("");
});

test("the command serves what is installed", () => {
  const { status, output } = run(folder, join(folder, "node_modules/.bin/facsimile"), ["mock", "--api", "no-such-api"]);
  expect(status).toBe(2);
  expect(output).toContain("alibaba-ens");
});

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));

/** Imports the package in a Node that gives itself for another version. */
function importAs(version: string) {
  const source = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(source)}`];
  const script = `await import(${JSON.stringify(index)}); console.log("loaded")`;
  const args = ["--conditions=@facsimile/source", ...preload, "--input-type=module", "--eval", script];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

test.each(["18.20.0", "20.18.3"])("on Node %s the import says what is needed", (version) => {
  const { status, stderr } = importAs(version);
  expect(status).not.toBe(0);
  expect(stderr).toContain(`@facsimile/checks needs Node 20.19 or newer, and this is ${version}. Fix:`);
});

test("on Node 20.19 the package loads", () => {
  expect(importAs("20.19.0").stdout).toBe("loaded\n");
});

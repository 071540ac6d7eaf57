import { expect, test } from "vitest";
import { runFacsimile } from "./process.ts";

test.each(["18.20.0", "20.18.9"])("on Node %s it says what it needs", async (node) => {
  // Loaded before the command, this makes it see another version.
  const source = `Object.defineProperty(process, "versions", { value: { node: "${node}" } })`;
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(source)}`];
  expect(await runFacsimile(["--version"], preload)).toEqual({
    code: 2,
    stdout: "",
    stderr: `facsimile: Node ${node} is too old. Fix: run it with Node 20.19 or newer\n`,
  });
});

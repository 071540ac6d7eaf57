import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const absWorkingDir = fileURLToPath(new URL("../../entries/", import.meta.url));
const onDemand = ["#failure", "#find-out", "@facsimile/*/waiting", "./waiting.ts", "./limits.ts"];

/** KiB of what a page loads at once, from the sources: less than the published files have, which the benchmark measures. */
async function measure(entry: string): Promise<number> {
  const { outputFiles } = await build({
    ...{ entryPoints: [entry], absWorkingDir, external: onDemand, conditions: ["browser", "@facsimile/source"] },
    ...{ bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser" },
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1024;
}

test("what a page loads at once does not grow unnoticed", async () => {
  const [operation, root, client, flow] = await Promise.all(
    ["operation.js", "root.js", "client.js", "flow.js"].map(measure),
  );
  expect(operation).toBeLessThan(10.95);
  expect(root).toBeLessThan(10.95);
  expect(client).toBeLessThan(12.2);
  expect((flow ?? 0) - (client ?? 0)).toBeLessThan(2.6);
});

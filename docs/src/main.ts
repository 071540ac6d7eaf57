import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPortal } from "./build.ts";

// npm run docs [-- --site https://example.org --base /facsimile/]
const { values } = parseArgs({
  options: { site: { type: "string", default: "http://127.0.0.1:4000" }, base: { type: "string", default: "/" } },
});
try {
  const base = `/${values.base}/`.replace(/\/+/g, "/");
  buildPortal({ site: values.site, base, outDir: join(import.meta.dirname, "../dist") });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

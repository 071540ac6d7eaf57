import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SampleCall } from "../sample-call.ts";
import type { CommandLine } from "./server-process.ts";

const require = createRequire(import.meta.url);
// By its manifest, because the package exports nothing else.
const cli = join(dirname(require.resolve("@facsimile/cli/package.json")), "bin/facsimile.js");
const prism = join(dirname(require.resolve("@stoplight/prism-cli/package.json")), "dist/index.js");
const bare = fileURLToPath(new URL("./bare.js", import.meta.url));

/** Names of the servers in the tables. */
export const contenders = {
  mock: "facsimile mock",
  quiet: "facsimile mock --quiet",
  prism: "prism mock",
  silent: "prism mock -v silent",
  bare: "node:http",
} as const;

/** How each server is started for a sample: ours with every API it has, Prism with the one document. */
export function commandLines({ document, response }: SampleCall): Readonly<Record<string, CommandLine>> {
  const stock = (port: number) => [prism, "mock", require.resolve(document), "--port", String(port)];
  const own = (port: number) => [cli, "mock", "--port", String(port)];
  return {
    [contenders.mock]: own,
    [contenders.quiet]: (port) => [...own(port), "--quiet"],
    [contenders.prism]: stock,
    [contenders.silent]: (port) => [...stock(port), "-v", "silent"],
    [contenders.bare]: (port) => [bare, String(port), JSON.stringify(response)],
  };
}

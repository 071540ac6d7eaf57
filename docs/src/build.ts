import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// A page per API and an index, in one folder that needs no other host.
const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const { resolve } = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };
const specs = Object.keys(dependencies).filter((name) => name.startsWith("@facsimile/spec-"));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const entries = specs.map(buildPage);
writeFileSync(join(dist, "index.html"), indexPage(entries));
process.stdout.write(`docs/dist: ${entries.length + 1} pages\n`);

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

function buildPage(spec: string): Entry {
  const document = resolve(`${spec}/openapi.json`);
  const { info, "x-facsimile-api": id } = JSON.parse(readFileSync(document, "utf8")) as {
    info: Entry;
    "x-facsimile-api": string;
  };
  const page = join(dist, `${id}.html`);
  const config = join(root, "../redocly.yaml");
  const options = ["--inlineBundle", "--config", config, "-o", page];
  execFileSync("redocly", ["build-docs", document, ...options], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  writeFileSync(page, confine(readFileSync(page, "utf8")));
  return { id, title: info.title, summary: info.summary };
}

// Whatever a script in the page might try: nothing is loaded from, or sent to, another host.
function confine(html: string): string {
  const policy =
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:";
  // The renderer's own logo is the one thing that the page would load.
  const own = html.replaceAll(/https:\/\/cdn\.redoc\.ly\/[\w./-]+/g, "data:,");
  return own.replace(
    "<head>",
    `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">\n  <link rel="icon" href="data:,">`,
  );
}

function indexPage(pages: readonly Entry[]): string {
  const items = pages.map(({ id, title, summary }) => `<li><a href="${id}.html">${title}</a><br>${summary}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Facsimile: reference</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}li{margin:1rem 0}</style>
<h1>Facsimile</h1>
<p>Contracts of cloud operations that copy, replicate or back up resources, written by hand from the vendors' documentation. Not affiliated with the vendors.</p>
<ul>
${items.join("\n")}
</ul>
</html>
`;
}

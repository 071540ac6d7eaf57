import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findDeadLinks } from "./links.ts";
import { type Portal, readPortal } from "./model/index.ts";
import { type Guide, llmsFull, llmsIndex, operationMarkdown, readCommands, readGuides } from "./text/index.ts";

const root = join(import.meta.dirname, "../..");
const site = join(root, "docs/site");

/** Where the portal will be served, and where it is written. */
export interface BuildOptions {
  /** Origin, for the sitemap. */
  readonly site: string;
  /** Path of the start page, with a slash at both ends. */
  readonly base: string;
  readonly outDir: string;
  /** Results of a conformance run; by default those that the last one left in the tree. */
  readonly matrix?: string;
}

/** Builds the portal. Throws an error that lists what is missing in specs or guides, with file and place. */
export function buildPortal(options: BuildOptions): void {
  installSite();
  const portal = readPortal(root, options.matrix);
  const commands = readCommands(root);
  const pages = [...ownPages(portal), ...commands.map(({ slug }) => slug)];
  const guides = [...readGuides(root, portal, pages), ...commands];
  writeData(portal, guides, options);
  const { status } = spawnSync(process.execPath, [join(site, "node_modules/astro/bin/astro.mjs"), "build"], {
    cwd: site,
    stdio: ["ignore", "inherit", "inherit"],
    env: environment(options),
  });
  if (status !== 0) throw new Error(`astro build ended with ${status}. Fix: read its output above`);
  const dead = findDeadLinks(options.outDir, options.base);
  if (dead.length > 0)
    throw new Error(`links that lead nowhere, by page:\n${dead.join("\n")}\nFix: correct them where they are written`);
}

// Vite reads variables of these names, which a test runner sets for itself.
const viteNames = ["BASE_URL", "DEV", "MODE", "NODE_ENV", "PROD", "SSR"];

function environment({ site: origin, base, outDir }: BuildOptions): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !viteNames.includes(name));
  const given = { PORTAL_SITE: origin, PORTAL_BASE: base, PORTAL_OUT: outDir };
  return { ...Object.fromEntries(own), ...given, ASTRO_TELEMETRY_DISABLED: "1" };
}

// The site is not a workspace, so that npm ci of the tree does not install it.
function installSite(): void {
  if (existsSync(join(site, "node_modules/astro"))) return;
  const { status } = spawnSync("npm", ["ci", "--prefer-offline"], {
    cwd: site,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0)
    throw new Error("npm ci in docs/site failed. Fix: read its output above; it needs the registry once");
}

/** Pages beside guides and operations: their addresses, without slashes at the ends. */
function ownPages({ apis }: Portal): string[] {
  const pages = readdirSync(join(site, "src/pages"))
    .filter((name) => name.endsWith(".astro"))
    .map((name) => name.replace(".astro", ""));
  return [...pages, ...apis.map(({ id }) => id)];
}

function writeData(portal: Portal, guides: readonly Guide[], { base }: BuildOptions): void {
  const data = join(site, ".data");
  rmSync(data, { recursive: true, force: true });
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), content);
  };
  put("portal.json", JSON.stringify(portal));
  for (const { slug, title, description, markdown } of guides) {
    const body = markdown.replace(/^# .+\n/, "");
    put(`guides/${slug}.md`, `---\n${JSON.stringify({ title, description, slug }, null, 1)}\n---\n${body}`);
    put(`public/${slug}.md`, markdown);
  }
  for (const api of portal.apis) {
    for (const operation of api.operations)
      put(`public/${api.id}/${operation.slug}.md`, operationMarkdown(api, operation));
    copyDocuments(api.id, join(data, "public/openapi", api.id));
  }
  put("public/llms.txt", llmsIndex(portal, guides, base));
  put("public/llms-full.txt", llmsFull(portal, guides));
  cpSync(join(site, "public"), join(data, "public"), { recursive: true });
}

function copyDocuments(api: string, to: string): void {
  const from = join(root, "specs", api, "dist");
  const isDocument = (path: string) => path === from || path === join(from, "mock") || path.endsWith(".json");
  cpSync(from, to, { recursive: true, filter: isDocument });
}

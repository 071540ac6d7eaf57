import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packAll } from "@facsimile/tooling/pack";
import { run } from "@facsimile/tooling/tree";
import { build } from "esbuild";

/** Where a runtime differs from the others by its nature. */
export interface Expected {
  /** Whether a failure says that nothing was sent. */
  readonly tellsUnsent: boolean;
  /** Whether it sends a POST again by itself when a kept connection breaks. */
  readonly resends: boolean;
  /** Whether it has an origin, and reaches another one only if that allows it. */
  readonly hasOrigin: boolean;
}

/** What a task is told, beside what is its own. */
export interface Settings {
  readonly task: "behaviour" | "copies";
  readonly serverUrl: string;
  readonly [name: string]: unknown;
}

/** A runtime with one of the transports that work on it. */
export interface Runtime {
  readonly name: string;
  readonly expected: Expected;
  /** Whether it can be told to trust a certificate. */
  readonly canTrust: boolean;
  /** Runs a task of the modules in the folder, and returns its result. */
  readonly runTask: (folder: string, settings: Settings) => Promise<unknown>;
}

const modules = join(import.meta.dirname, "../programs");
const installed = (path: string) => join(modules, "node_modules", path);

/** Installs the runtimes, as their lockfile says, beside the modules that run on them. */
export function installRuntimes(): void {
  const { status, output } = run(modules, "npm", ["ci", "--prefer-offline"]);
  if (status !== 0) throw new Error(output);
}

/** A folder elsewhere with the modules to run, the packed clients, mock and command, and a certificate for the runtimes to trust. */
export function createFolder(certificate: string): string {
  const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  const names = ["runtime", "alibaba-ens", "huawei-ims", "checks", "mock", "cli"].map((name) => `@facsimile/${name}`);
  const isWanted = (name: string) => names.includes(name) || name.startsWith("@facsimile/spec-");
  const tarballs = packAll(isWanted).map(({ tarball }) => tarball);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "folder", private: true, type: "module" }));
  const options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const { status, output } = run(folder, "npm", ["install", ...options, ...tarballs]);
  if (status !== 0) throw new Error(output);
  for (const name of readdirSync(modules)) if (name.endsWith(".js")) cpSync(join(modules, name), join(folder, name));
  writeFileSync(join(folder, trusted), certificate);
  return folder;
}

// A certificate to trust, in the folder.
const trusted = "trusted.pem";

const usual: Expected = { tellsUnsent: true, resends: false, hasOrigin: false };

/** Each Node that the mock and the command have to run on, and its executable. */
export const nodes = [
  { name: "Node 20", executable: installed("node-20/bin/node") },
  { name: "Node 22", executable: installed("node-22/bin/node") },
];

/** Every runtime with every transport. */
export const runtimes: readonly Runtime[] = [
  ...["fetch", "node"].flatMap((transport) => [
    ...nodes.map(({ name, executable }) => createCommand(name, transport, executable)),
    createCommand("Node 24", transport, process.execPath),
    createCommand("Bun", transport, installed("@oven/bun-linux-x64-baseline/bin/bun")),
    createCommand("Deno", transport, installed("@deno/linux-x64-glibc/deno"), "run", "--allow-all", "--quiet"),
  ]),
  { name: "workerd", expected: { ...usual, tellsUnsent: false }, canTrust: true, runTask: runOnWorkerd },
  {
    name: "Chromium",
    expected: { tellsUnsent: false, resends: true, hasOrigin: true },
    canTrust: false,
    runTask: runInChromium,
  },
];

function createCommand(name: string, transport: string, command: string, ...options: string[]): Runtime {
  return {
    name: `${name}, ${transport}`,
    expected: usual,
    canTrust: true,
    async runTask(folder, settings) {
      const args = [...options, "main.js", JSON.stringify({ ...settings, transport })];
      // Without a proxy.
      const env = { NODE_EXTRA_CA_CERTS: trusted, DENO_CERT: trusted, DENO_DIR: ".deno", DENO_NO_UPDATE_CHECK: "1" };
      const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 2 ** 26 });
      return JSON.parse(stdout);
    },
  };
}

// As a bundler does it that knows nothing of the runtime but its conditions.
async function bundle(folder: string, entry: string, conditions: string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

async function runOnWorkerd(folder: string, settings: Settings): Promise<unknown> {
  writeFileSync(join(folder, "worker.bundle.js"), await bundle(folder, "worker.js", ["workerd", "worker"]));
  writeFileSync(
    join(folder, "workerd.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      compatibilityDate = "2026-11-01",
      modules = [
        (name = "main", esModule = "export { app as default } from 'worker';"),
        (name = "worker", esModule = embed "worker.bundle.js"),
      ],
    )),
    (name = "internet", network = (
      allow = ["private"],
      tlsOptions = (trustedCertificates = [embed "${trusted}"]),
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  const command = installed("@cloudflare/workerd-linux-64/bin/workerd");
  const child = spawn(command, ["serve", "--control-fd=3", "workerd.capnp"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    const [line] = (await once(child.stdio[3] as NodeJS.ReadableStream, "data")) as [Buffer];
    const { port } = JSON.parse(String(line)) as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(settings) });
    if (!response.ok) throw new Error(await response.text());
    return await response.json();
  } finally {
    child.kill();
  }
}

interface Page {
  goto(url: string): Promise<unknown>;
  addScriptTag(options: { content: string }): Promise<unknown>;
  evaluate<Given>(script: (given: Given) => unknown, given: Given): Promise<unknown>;
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

async function runInChromium(folder: string, settings: Settings): Promise<unknown> {
  const require = createRequire(join(modules, "package.json"));
  const { default: sparticuz } = require("@sparticuz/chromium");
  const { chromium } = require("playwright-core");
  const browser: Browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Not those of its package: they switch off what a browser protects its pages by, and put all into one process.
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${settings.serverUrl}/page`);
    await page.addScriptTag({ content: await bundle(folder, "page.js", ["browser"]) });
    return await page.evaluate(
      (given) => (globalThis as unknown as { runTask: (given: Settings) => unknown }).runTask(given),
      settings,
    );
  } finally {
    await browser.close();
  }
}

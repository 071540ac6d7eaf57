import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What the tests use of Playwright, which only the site installs. */
export interface Page {
  goto(url: string, options?: { waitUntil: "networkidle" }): Promise<unknown>;
  on(event: string, listener: (about: Message) => void): void;
  evaluate<Result>(script: string): Promise<Result>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  selectOption(selector: string, value: string | { index: number }): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  waitForTimeout(milliseconds: number): Promise<void>;
  waitForURL(url: string | RegExp): Promise<unknown>;
  emulateMedia(options: { colorScheme: "light" | "dark" }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  route(pattern: string, handler: (route: Route) => unknown): Promise<void>;
  close(): Promise<void>;
  url(): string;
}

/** A request that a test responds to. */
export interface Route {
  fulfill(response: {
    status: number;
    contentType: string;
    body: string;
    headers?: Record<string, string>;
  }): Promise<void>;
  abort(): Promise<void>;
}

interface Message {
  type(): string;
  text(): string;
  url(): string;
  status(): number;
  failure(): { errorText: string } | null;
  readonly message: string;
}

/** A browser, and how its pages are opened. */
export interface Browser {
  /** Opens a page and collects what goes wrong on it: errors, failed requests, other hosts. */
  open(url: string): Promise<{ readonly page: Page; readonly troubles: string[] }>;
  close(): Promise<void>;
}

const require = createRequire(join(import.meta.dirname, "../../site/package.json"));

/** Starts the browser that the site installs. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = require("playwright-core");
  const { default: sparticuz } = await import(require.resolve("@sparticuz/chromium"));
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--headless"],
  });
  return {
    async open(url) {
      const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const troubles = watch(page, new URL(url).origin);
      await page.goto(url);
      return { page, troubles };
    },
    close: () => browser.close(),
  };
}

function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  const at = () => new URL(page.url()).pathname;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`${at()}: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => troubles.push(`${at()}: ${message}`));
  page.on("requestfailed", (request) => troubles.push(`${at()}: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    if (
      !/^(data|blob):/.test(request.url()) &&
      new URL(request.url()).origin !== origin &&
      new URL(request.url()).hostname !== "127.0.0.1"
    )
      troubles.push(`${at()}: asks another host, ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url().startsWith(origin))
      troubles.push(`${at()}: ${response.status()} ${response.url()}`);
  });
  return troubles;
}

/** Polls until an expression holds. Playwright's own way evaluates text within the page, which its policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(`Boolean(${expression})`))) await page.waitForTimeout(50);
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on a page, as short texts. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(" "))))',
  );
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@facsimile/tooling/tree";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { listPages } from "../src/links.ts";
import type { Portal } from "../src/model/portal.ts";
import { type Browser, findViolations, type Page, startBrowser, until } from "./portal/browser.ts";
import { weighPage } from "./portal/weight.ts";

const [plain, below] = [inject("plain"), inject("below")];
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

describe("every page", () => {
  test("is accessible in both themes, asks no other host, and does not scroll sideways on a phone", async () => {
    const { page, troubles } = await browser.open(plain.url);
    for (const path of listPages(plain.folder)) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(plain.url + path, { waitUntil: "networkidle" });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(`document.documentElement.dataset.theme = "${colorScheme}"`);
        troubles.push(...(await findViolations(page)).map((text) => `${path} ${colorScheme}: ${text}`));
      }
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      if (overflow > 0) troubles.push(`${path}: scrolls sideways by ${overflow}`);
    }
    await page.close();
    expect(troubles).toEqual([]);
  });

  test("works below a sub-path, too", async () => {
    const { page, troubles } = await browser.open(below.url);
    for (const path of listPages(below.folder)) await page.goto(below.url + path, { waitUntil: "networkidle" });
    await search(page, "IMG.0144");
    await page.close();
    expect(troubles).toEqual([]);
  });

  test("loads at most 60 KB of scripts and styles, compressed", () => {
    const heavy = listPages(plain.folder).map((path) => ({ path, bytes: weighPage(plain.folder, plain.base, path) }));
    expect(heavy.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  });
});

test("search finds an error code and leads to its row", async () => {
  const { page } = await browser.open(plain.url);
  await search(page, "IMG.0144");
  await page.evaluate(
    `[...document.querySelectorAll(".search-part")].find((part) => part.textContent.startsWith("IMG.0144")).click()`,
  );
  await page.waitForURL(/#.*IMG\.0144/);
  const shown = await page.evaluate<boolean>(`{
    const { top, bottom } = document.querySelector(":target").getBoundingClientRect();
    document.querySelector(":target").textContent.includes("IMG.0144") && top >= 0 && bottom <= innerHeight;
  }`);
  expect(shown).toBe(true);
});

test("a build without results of conformance says so, and has no empty table", () => {
  const text = readFileSync(join(below.folder, "conformance/index.html"), "utf8");
  expect(text).toContain("This build has no conformance results");
  expect(text).not.toContain("<table");
  expect(text).not.toContain("What the suites exercise");
  const page = readFileSync(join(plain.folder, "conformance/index.html"), "utf8");
  expect(page).toContain("known gap");
  expect(page.replace(/<[^>]+>/g, " ")).toMatch(/What the suites exercise.*parameter\s+7 of 9/s);
});

test("every operation has a page, Markdown and an OpenAPI document; llms.txt and the sitemap list it", () => {
  const { apis } = JSON.parse(readFileSync(join(root, "docs/site/.data/portal.json"), "utf8")) as Portal;
  const [index, sitemap] = ["llms.txt", "sitemap-0.xml"].map((name) => readFileSync(join(plain.folder, name), "utf8"));
  for (const { id, operations } of apis)
    for (const { id: name, slug } of operations) {
      expect(readFileSync(join(plain.folder, id, slug, "index.html"), "utf8")).toContain(`<h1 id="_top"`);
      expect(readFileSync(join(plain.folder, id, `${slug}.md`), "utf8")).toContain(`# ${name}`);
      expect(JSON.parse(readFileSync(join(plain.folder, "openapi", id, `${name}.json`), "utf8")).openapi).toBe("3.1.0");
      expect(index).toContain(`${id}/${slug}.md`);
      expect(sitemap).toContain(`/${id}/${slug}/`);
    }
});

async function search(page: Page, text: string): Promise<void> {
  await page.click(".search-open");
  await page.fill("portal-search input", text);
  await until(page, `document.querySelector(".search-part")`);
}

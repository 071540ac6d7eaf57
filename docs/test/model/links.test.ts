import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDeadLinks } from "../../src/links.ts";

function site(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  mkdirSync(join(folder, "guide"));
  writeFileSync(join(folder, "index.html"), '<h2 id="top">Top</h2>');
  writeFileSync(join(folder, "guide/index.html"), html);
  writeFileSync(join(folder, "file.json"), "{}");
  return folder;
}

test.each([
  ["a page", '<a href="/base/guide/">x</a>'],
  ["a relative page with an address in it", '<a href="../#top">x</a>'],
  ["a file", '<a href="/base/file.json">x</a>'],
  ["another host", '<a href="https://example.com/nothing">x</a>'],
  ["a code with a percent sign in its name", '<a href="#a%25b">x</a><i id="a%b"></i>'],
])("a link to %s is alive", (_case, html) => {
  expect(findDeadLinks(site(html), "/base/")).toEqual([]);
});

test.each([
  ["a page that does not exist", "/base/nowhere/"],
  ["an address that the page does not have", "/base/#bottom"],
  ["a page without the base", "/guide/"],
  ["a file that does not exist", "/base/other.json"],
])("a link to %s is dead", (_case, target) => {
  expect(findDeadLinks(site(`<a href="${target}">x</a>`), "/base/")).toEqual([`guide/: ${target}`]);
});

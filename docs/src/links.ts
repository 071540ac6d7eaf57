import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Paths of all pages below a folder, as addresses: `` is the start page. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .map((name) => name.replace(/index\.html$/, ""))
    .sort();
}

/** Links and their targets that do not exist, in every page of a portal below a base. */
export function findDeadLinks(folder: string, base: string): string[] {
  const pages = new Map(
    listPages(folder).map((path) => [path, readFileSync(join(folder, path, "index.html"), "utf8")]),
  );
  return [...pages].flatMap(([path, html]) => {
    const targets = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = ""]) =>
      target.replaceAll("&amp;", "&"),
    );
    return [...new Set(targets)].filter((target) => isDead(target, path)).map((target) => `${path}: ${target}`);
  });

  function isDead(target: string, path: string): boolean {
    const url = new URL(target, `http://portal${base}${path}`);
    if (url.host !== "portal") return false;
    if (!url.pathname.startsWith(base)) return true;
    const file = decodeURIComponent(url.pathname.slice(base.length));
    const html = pages.get(file);
    if (html === undefined) return !existsSync(join(folder, file)) || statSync(join(folder, file)).isDirectory();
    const id = decodeURIComponent(url.hash.slice(1));
    return id !== "" && !html.includes(` id="${id}"`);
  }
}

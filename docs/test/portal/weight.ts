import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of the scripts and styles that a page loads by itself, compressed: those of its head and what these import. */
export function weighPage(folder: string, base: string, path: string): number {
  const html = readFileSync(join(folder, path, "index.html"), "utf8");
  const inline = [...html.matchAll(/<(script|style)(?![^>]*(?:src=|application\/))[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, , text = ""]) => text,
  );
  const files = new Set<string>();
  const add = (url: string) => {
    const file = url.startsWith(base) ? url.slice(base.length) : url;
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, target = ""] of text.matchAll(/(?:from|import) ?"\.\/([^"]+)"/g)) add(`_astro/${target}`);
  };
  for (const [, url = ""] of html.matchAll(/<(?:script[^>]* src|link rel="stylesheet" href)="([^"]+)"/g)) add(url);
  const texts = [...inline, ...[...files].map((file) => readFileSync(join(folder, file)))];
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

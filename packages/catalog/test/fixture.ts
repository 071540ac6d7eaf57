import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The made-up tree of `fixture/`. */
export const fixture = join(import.meta.dirname, "fixture");

/** A copy of the made-up tree in which texts of files are replaced: `{ file: [from, to] }`. */
export function editedFixture(edits: Readonly<Record<string, readonly [string, string]>>): string {
  const root = mkdtempSync(join(tmpdir(), "catalog-"));
  cpSync(fixture, root, { recursive: true });
  for (const [file, [from, to]] of Object.entries(edits)) {
    const path = join(root, "specs", file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  return root;
}

/** The line of a text in a file of the made-up tree. */
export function editedLine(file: string, text: string): number {
  const content = readFileSync(join(fixture, "specs", file), "utf8");
  return content.slice(0, content.indexOf(text)).split("\n").length;
}

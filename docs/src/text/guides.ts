import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { CatalogError, type SpecProblem } from "@facsimile/catalog";
import type { Portal } from "../model/index.ts";
import type { GuideText } from "./llms.ts";

/** A guide, and what its links to operations and other guides have to become. */
export interface Guide extends GuideText {
  readonly file: string;
}

const link = /\]\(([^)\s]+)\)/g;

/** Reads the guides and the glossary. Throws a CatalogError that lists every link that leads nowhere, with file and line. */
export function readGuides(root: string, portal: Portal, pages: readonly string[]): Guide[] {
  const folder = join(root, "docs/guides");
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const paths = [...files.map((name) => join(folder, name)), join(root, "docs/glossary.md")];
  const slugs = new Set([...paths.map((path) => basename(path, ".md")), ...pages]);
  const operations = new Map(
    portal.apis.flatMap((api) => api.operations.map(({ id, slug }) => [id, `${api.id}/${slug}`] as const)),
  );
  const problems: SpecProblem[] = [];
  const guides = paths.map((path) => {
    const file = relative(root, path);
    const text = readFileSync(path, "utf8");
    const markdown = text.replace(link, (whole, target: string, offset: number) => {
      const found = resolveLink(target, operations, slugs);
      const line = text.slice(0, offset).split("\n").length;
      if (found === undefined)
        problems.push({
          file,
          at: `line ${line}`,
          message: `the link ${target} leads nowhere`,
          fix: fixOf(target, operations),
        });
      return found === undefined ? whole : `](${found})`;
    });
    const title = /^# (.+)$/m.exec(text)?.[1] ?? "";
    if (title === "")
      problems.push({ file, at: "line 1", message: "the guide has no title", fix: "begin with `# Title`" });
    const description = /^# .+\n+([^\n]+)/.exec(text)?.[1] ?? "";
    return { file, title, slug: basename(path, ".md"), description: description.replaceAll(link, "]"), markdown };
  });
  if (problems.length > 0) throw new CatalogError(problems);
  return guides;
}

/** Addresses are relative to the page of a guide, which is a folder below the base. */
function resolveLink(
  target: string,
  operations: ReadonlyMap<string, string>,
  slugs: ReadonlySet<string>,
): string | undefined {
  if (/^(https:|#)/.test(target)) return target;
  const [address = "", fragment] = target.split("#");
  const behind = fragment === undefined ? "" : `#${fragment}`;
  const [scheme, name = ""] = address.split(":");
  if (scheme === "operation") {
    const path = operations.get(name);
    return path && `../${path}/${behind}`;
  }
  const slug = address.replace(/^\.\.\//, "").replace(/\.md$/, "");
  return slugs.has(slug) ? `../${slug}/${behind}` : undefined;
}

function fixOf(target: string, operations: ReadonlyMap<string, string>): string {
  const [scheme, name = ""] = target.split(":");
  if (scheme !== "operation") return "name a guide, such as clients.md, or a page of the portal";
  const known = [...operations.keys()].filter((id) => id.slice(0, 4).toLowerCase() === name.slice(0, 4).toLowerCase());
  return `name an operation${known.length > 0 ? `, such as ${known.slice(0, 3).join(", ")}` : ""}`;
}

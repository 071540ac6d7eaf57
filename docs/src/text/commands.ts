import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Guide } from "./guides.ts";

const file = "packages/cli/README.md";

/** The pages of the command `facsimile`: for each subcommand its sections of the README, with its options and examples. */
export function readCommands(root: string): Guide[] {
  const sections = readFileSync(join(root, file), "utf8")
    .split(/^(?=## )/m)
    .slice(1);
  const pages = new Map<string, string[]>();
  for (const section of sections) {
    const [, name] = /^```sh\n(?:.*\n)*?facsimile (\w+)/m.exec(section) ?? [];
    if (name !== undefined) pages.set(name, [...(pages.get(name) ?? []), section]);
  }
  return [...pages].map(([name, own]) => {
    const [first = ""] = own;
    const description = /^## (.+)\n/.exec(first)?.[1] ?? "";
    const markdown = `# facsimile ${name}\n\n${description}.\n\n${first.replace(/^## .+\n+/, "")}${own.slice(1).join("")}`;
    return { file, title: `facsimile ${name}`, slug: `facsimile-${name}`, description, markdown };
  });
}

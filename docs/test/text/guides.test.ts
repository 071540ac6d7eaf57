import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Portal } from "../../src/model/portal.ts";
import { readGuides } from "../../src/text/guides.ts";

const portal = {
  apis: [{ id: "acme-box", operations: [{ id: "CopyBox", slug: "copy-box" }] }],
  codes: [],
} as unknown as Portal;

function treeWith(guide: string): string {
  const root = mkdtempSync(join(tmpdir(), "guides-"));
  mkdirSync(join(root, "docs/guides"), { recursive: true });
  writeFileSync(join(root, "docs/glossary.md"), "# Glossary\n\nWords.\n");
  writeFileSync(join(root, "docs/guides/start.md"), guide);
  return root;
}

test("links to operations, guides and pages become addresses beside the guide", () => {
  const text =
    "# Start\n\nSee [it](operation:CopyBox), [words](../glossary.md), [codes](error-codes.md#x), [web](https://example.com).\n";
  const [guide] = readGuides(treeWith(text), portal, ["error-codes"]);
  expect(guide?.markdown).toContain(
    "[it](../acme-box/copy-box/), [words](../glossary/), [codes](../error-codes/#x), [web](https://example.com)",
  );
  expect(guide).toMatchObject({ title: "Start", slug: "start" });
});

test.each([
  ["an unknown operation", "[x](operation:CopyBocks)", "line 3: the link operation:CopyBocks leads nowhere"],
  ["an unknown guide", "[x](finish.md)", "line 3: the link finish.md leads nowhere"],
  ["a page that does not exist", "[x](error-code)", "line 3: the link error-code leads nowhere"],
  ["a file elsewhere in the repository", "[x](../../README.md)", "line 3: the link ../../README.md leads nowhere"],
])("a link to %s is refused with file and line", (_case, link, message) => {
  expect(() => readGuides(treeWith(`# Start\n\n${link}\n`), portal, ["error-codes"])).toThrow(message);
  expect(() => readGuides(treeWith(`# Start\n\n${link}\n`), portal, ["error-codes"])).toThrow("docs/guides/start.md");
});

test("an unknown operation gets those of a similar name", () => {
  expect(() => readGuides(treeWith("# Start\n\n[x](operation:CopyBocks)\n"), portal, [])).toThrow("such as CopyBox");
});

test("a guide without a title is refused", () => {
  expect(() => readGuides(treeWith("Text.\n"), portal, [])).toThrow("the guide has no title");
});

import { root } from "@facsimile/tooling/tree";
import { expect, test } from "vitest";
import { readCommands } from "../../src/text/commands.ts";

const pages = readCommands(root);

test("each command of the README has a page", () => {
  expect(pages.map(({ title }) => title)).toEqual(
    ["mock", "check", "verify", "diff", "call", "explain"].map((name) => `facsimile ${name}`),
  );
});

test.each(pages)("$title: the page begins with its name, and has examples and exit codes", ({ title, markdown }) => {
  expect(markdown.startsWith(`# ${title}\n\n`)).toBe(true);
  expect(markdown).toMatch(new RegExp(`^${title}`, "m"));
  expect(markdown).toMatch(/^Exit codes: /m);
});

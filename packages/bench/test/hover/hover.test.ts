import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatHovers, readHovers } from "../../src/hover/hover.ts";

const hovers = readHovers();

test("the page of what the editor shows is current; else npm run hover -w packages/bench", () => {
  expect(readFileSync(new URL("../../../../docs/hover.md", import.meta.url), "utf8")).toBe(formatHovers(hovers));
});

test("every name has a type that says names, and words of its own", () => {
  for (const { signature, documentation } of hovers) {
    expect(signature).not.toContain("{ ...");
    expect(documentation).toMatch(/\w+ \w+/);
  }
});

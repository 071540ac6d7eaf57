import { beforeAll, describe, expect, test } from "vitest";
import { bumpOf, type Change, diffContracts } from "../../src/diff/index.ts";
import { readPairs } from "./pairs.ts";

const pairs = readPairs();
let changes: readonly Change[] = [];

beforeAll(async () => {
  const side = (version: "base" | "head") => Object.fromEntries(pairs.map((pair) => [pair.name, pair[version]]));
  changes = await diffContracts(side("base"), side("head"));
});

const of = (name: string) => changes.filter(({ document }) => document === name);

test("there are pairs enough of each kind", () => {
  const count = (expected: string) => pairs.filter((pair) => pair.expected === expected).length;
  expect([count("break") >= 30, count("safe") >= 15, count("same") >= 15]).toEqual([true, true, true]);
});

describe.each(pairs)("$name", ({ name, expected, at }) => {
  test(`is ${expected}`, () => {
    const found = of(name);
    const breaks = found.filter(({ impact }) => impact === "break");
    if (expected !== "break") return expect(breaks).toEqual([]);
    expect(breaks.map(({ place }) => place)).toEqual(expect.arrayContaining([expect.stringContaining(at)]));
    for (const change of breaks) expect(change.counterExample, change.message).toBeDefined();
  });
  if (expected === "safe")
    test("is reported", () =>
      expect(
        of(name)
          .map(({ place }) => place)
          .join(),
      ).toContain(at));
  if (expected === "same")
    test("asks for no more than a patch", () => expect(["patch", "none"]).toContain(bumpOf(of(name))));
});

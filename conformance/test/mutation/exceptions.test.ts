import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAbout, readExceptions } from "../../mutation/exceptions.ts";
import type { Mutant } from "../../mutation/making/mutants.ts";

const mutant: Mutant = {
  ...{ api: "box", kind: "spec", operator: "remove", place: "paths/x/get/summary" },
  ...{ path: ["document", "paths", "x", "get", "summary"], value: undefined },
};
const reason = "prose";

function read(yaml: string) {
  const root = mkdtempSync(join(tmpdir(), "exceptions-"));
  mkdirSync(join(root, "conformance/mutation"), { recursive: true });
  writeFileSync(join(root, "conformance/mutation/accepted.yaml"), yaml);
  return () => readExceptions(root, "accepted", ["box", "crate"]);
}

test.each([
  ["no list", "at: x", ": no list. Fix: write a list"],
  [
    "a misspelt member",
    "[]\n".replace("[]", "- { at: x, reason: y }\n- { att: x, reason: y }"),
    ":2: unknown member att. Fix: use kinds, apis, operators, at, reason",
  ],
  ["no reason", "- at: x", ":1: an entry lacks reason. Fix: give it"],
  ["a broken expression", "- at: '('\n  reason: y", ":1: Invalid regular expression"],
  ["an unknown kind", "- at: x\n  reason: y\n  kinds: [specs]", ":3: unknown name specs. Fix: use spec"],
  ["an unknown operator", "- at: x\n  reason: y\n  operators: [removed]", ":3: unknown name removed. Fix: use remove"],
  ["an unknown API", "- at: x\n  reason: y\n  apis: [bok]", ":3: unknown name bok. Fix: use box"],
])("%s is told with file, line and choices", (_, yaml, message) => {
  expect(read(yaml)).toThrow(`conformance/mutation/accepted.yaml${message}`);
});

test.each([
  ["the whole place", { at: "paths/.*/summary" }, true],
  ["a part of the place", { at: "summary" }, false],
  ["another kind", { at: ".*", kinds: ["documented"] as const }, false],
  ["another API", { at: ".*", apis: ["crate"] }, false],
  ["another operator", { at: ".*", operators: ["alter"] as const }, false],
])("an exception for %s", (_, exception, expected) => {
  expect(isAbout({ reason, ...exception }, mutant)).toBe(expected);
});

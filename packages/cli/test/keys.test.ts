import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readKeys } from "../src/keys.ts";

test("keys are taken as words and from files", () => {
  const file = join(mkdtempSync(join(tmpdir(), "keys-")), "keys");
  writeFileSync(file, "b:2\r\nc:3:token:/+=\n\n");
  expect(readKeys(["a:1", `@${file}`])).toEqual({
    a: { secret: "1" },
    b: { secret: "2" },
    c: { secret: "3", securityToken: "token:/+=" },
  });
});

test.each(["a", ":b", "a:", "a b:c", ""])("%j is none", (text) => {
  expect(() => readKeys([text])).toThrow("Fix");
});

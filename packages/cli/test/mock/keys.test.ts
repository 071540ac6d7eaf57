import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFaults } from "../../src/mock/faults.ts";
import { readKeys } from "../../src/mock/keys.ts";

test("keys are taken as words and from files", () => {
  const file = join(mkdtempSync(join(tmpdir(), "keys-")), "keys");
  writeFileSync(file, "b:2\r\nc:3:token:/+=\n\n");
  expect(readKeys(["a:1", `@${file}`])).toEqual({
    a: { secret: "1" },
    b: { secret: "2" },
    c: { secret: "3", securityToken: "token:/+=" },
  });
});

test.each<[string, (text: string) => Buffer]>([
  ["a byte order mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16, the other byte first", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
])("files of Windows tools are read: %s", (_name, encode) => {
  const directory = mkdtempSync(join(tmpdir(), "windows-"));
  const [keys, plan] = [join(directory, "keys"), join(directory, "plan.json")];
  writeFileSync(keys, encode("b:2\r\nc:3\r\n"));
  writeFileSync(plan, encode('{"rules":[]}'));
  expect(readKeys([`@${keys}`])).toEqual({ b: { secret: "2" }, c: { secret: "3" } });
  expect(readFaults(plan)).toEqual({ rules: [] });
});

test.each(["a", ":b", "a:", "a b:c", ""])("%j is none", (text) => {
  expect(() => readKeys([text])).toThrow("Fix");
});

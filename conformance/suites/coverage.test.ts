import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { itemsFile, type Kind, kinds, listItems } from "../src/coverage/index.ts";
import { api } from "./api-under-test.ts";

// What is exercised is known once all suites have run: `npm test` compares.
test("what the suites have to exercise is listed", () => {
  const items = [...new Set(listItems(api))];
  const listed = new Set(items.map((item) => item.split(":")[0] as Kind));
  const sometimes: Kind[] = ["code", "erratum", "rule", "waiter state", "scenario step"];
  expect([...listed]).toEqual(expect.arrayContaining(kinds.filter((kind) => !sometimes.includes(kind))));
  const results = join(process.env.CLIENT_FOLDER as string, ".results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, itemsFile), JSON.stringify(items));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { api } from "./api-under-test.ts";

const known = api.operations.map(({ operationId }) => operationId);

/** The lines of a file that name an operation which the API does not have, each with the names that it has. */
function findUnknown(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, at) => {
    const [, name] = /"operation": "(\w+)"/.exec(line) ?? [];
    if (name === undefined || known.includes(name)) return [];
    return [`${file}:${at + 1}: unknown operation ${name}. Fix: use one of ${known.join(", ")}`];
  });
}

test.each(["pages", "settlements"])("the cases of %s name operations of the API", (kind) => {
  const file = `packages/vectors/${kind}/${api.id}.json`;
  expect(findUnknown(file, readFileSync(join(api.root, file), "utf8"))).toEqual([]);
});

test("a misspelt operation is told with file, line and what there is", () => {
  const text = '{\n  "operation": "CopyNothing"\n}';
  expect(findUnknown("a.json", text)).toEqual([
    `a.json:2: unknown operation CopyNothing. Fix: use one of ${known.join(", ")}`,
  ]);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addLines, findLine } from "../../src/read/index.ts";

const root = mkdtempSync(join(tmpdir(), "lines-"));
const path = join(root, "rows.yaml");
writeFileSync(
  path,
  `# a comment
request:
  - { name: Id, as: string }
  - name: data.jobs
    as: array
    schema:
      maxItems: 3
errors:
  - code: No.Room
    status: 400
plain:
  key:
    inner: 1
"200": {}
`,
);
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ["request", 2],
  ["request[0]", 3],
  ["request.Id.as", 3],
  ["request[1]", 4],
  ["request.data.jobs", 4],
  ["request.data.jobs.schema", 6],
  ["request.data.jobs.schema.maxItems", 7],
  ["request.data.jobs.schema.minItems", 6],
  ["request.Gone.as", 2],
  ["errors.No.Room.status", 10],
  ["plain.key", 12],
  ["plain.key.inner", 13],
  ["200", 14],
  ["nothing", undefined],
])("%s is in line %s: that of its key or row, or of the nearest above it", (at, line) => {
  expect(findLine(path, at)).toBe(line);
});

test("a problem gets the line of its row, keeps a line that it has, and none in a file that there is not", () => {
  const problem = { file: "rows.yaml", message: "m" };
  expect(addLines(root, [{ ...problem, at: "plain.key" }])).toEqual([{ ...problem, at: "plain.key", line: 12 }]);
  const about = { ...problem, at: "plain.key", row: "request.Id" };
  expect(addLines(root, [about])).toEqual([{ ...problem, at: "plain.key", line: 3 }]);
  expect(addLines(root, [{ ...problem, at: "plain", line: 1 }])).toEqual([{ ...problem, at: "plain", line: 1 }]);
  expect(addLines(root, [{ ...problem, file: "gone.yaml", at: "plain" }])[0]).not.toHaveProperty("line");
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type CaseUnderTest, type Claim, checkClaim, claims } from "../src/behaviour/index.ts";
import { readKnownGaps } from "../src/known-gaps.ts";
import { casesOnDisk, type MatrixRow, takeCensus, type Verdict } from "../src/matrix.ts";
import { api } from "./api-under-test.ts";

const { id, root, operations } = api;
// The requests of the matrix are made from the documents alone, and nothing signs them.
const mock = { endpoint: "https://mock.invalid", fetch: api.createMock({ auth: "present" }) };
const gaps = readKnownGaps(root);

const rows: MatrixRow[] = [];
const casesUnderTest: CaseUnderTest[] = operations.flatMap((operation) =>
  Object.entries(operation.cases).map(([name, example]) => ({ api, operation, name, case: example })),
);

for (const tested of casesUnderTest) {
  const { operation, name, case: example } = tested;
  const cells = {} as Record<Claim, Verdict>;
  rows.push({ api: id, operation: operation.operationId, case: name, provenance: example.provenance, cells });

  test.each(claims)(`${operation.operationId} ${name}: %s`, async (claim) => {
    const gap = gaps.find(({ cell }) => cell === `${id}/${operation.operationId}/${name}/${claim}`);
    cells[claim] = "fail";
    const faults = await checkClaim(claim, tested, mock);
    if (gap) expect(faults, `a known gap is closed; remove it from known-gaps.yaml: ${gap.cell}`).not.toEqual([]);
    else expect(faults).toEqual([]);
    cells[claim] = gap ? "known gap" : "pass";
  });
}

test("the census: every case on disk ran", () => {
  const onDisk = casesOnDisk(root).filter((name) => name.startsWith(`${id}/`));
  expect(takeCensus(onDisk, rows)).toEqual([]);
});

test("every known gap names a cell that exists", () => {
  const cells = rows.flatMap((row) => claims.map((claim) => `${id}/${row.operation}/${row.case}/${claim}`));
  expect(gaps.map(({ cell }) => cell).filter((cell) => cell.startsWith(`${id}/`) && !cells.includes(cell))).toEqual([]);
});

afterAll(() => {
  const results = join(process.env.CLIENT_FOLDER as string, ".results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "matrix.json"), JSON.stringify(rows, null, 2));
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMockFetch } from "@facsimile/mock";
import { afterAll, describe, expect, test } from "vitest";
import { type Candidate, type Claim, checkCall, checkClaim, claims } from "../src/cells.ts";
import { readKnownGaps } from "../src/known-gaps.ts";
import { casesOnDisk, type MatrixRow, takeCensus, type Verdict } from "../src/matrix.ts";
import { subject } from "./subject.ts";
import { listWays, temporaryKey } from "./ways.ts";

const { id, root, operations } = subject;
const documents = Object.fromEntries(operations.map(({ operationId, document }) => [operationId, document]));
const apis = [{ id, operations: documents }];
const endpoint = "https://mock.invalid";
// The requests of the matrix are made from the documents alone, and nothing signs them.
const mock = { endpoint, fetch: createMockFetch({ apis, auth: "present" }) };
const verifyingMock = { endpoint, fetch: createMockFetch({ apis, keys: temporaryKey }) };
const gaps = readKnownGaps(root);

const rows: MatrixRow[] = [];
const candidates: Candidate[] = operations.flatMap((operation) =>
  Object.entries(operation.cases).map(([name, example]) => ({ subject, operation, name, case: example })),
);

for (const candidate of candidates) {
  const { operation, name, case: example } = candidate;
  const cells = {} as Record<Claim, Verdict>;
  rows.push({ api: id, operation: operation.operationId, case: name, sort: example.provenance, cells });

  test.each(claims)(`${operation.operationId} ${name}: %s`, async (claim) => {
    const gap = gaps.find(({ cell }) => cell === `${id}/${operation.operationId}/${name}/${claim}`);
    cells[claim] = "fail";
    const faults = await checkClaim(claim, candidate, mock);
    if (gap) expect(faults, `a known gap is closed; remove it from known-gaps.yaml: ${gap.cell}`).not.toEqual([]);
    else expect(faults).toEqual([]);
    cells[claim] = gap ? "known gap" : "pass";
  });
}

describe.each(listWays())("a mock that verifies takes the client's call $way", ({ options }) => {
  test.each(candidates)("$operation.operationId $name", async (candidate) => {
    expect(await checkCall(candidate, verifyingMock, options)).toEqual([]);
  });
});

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

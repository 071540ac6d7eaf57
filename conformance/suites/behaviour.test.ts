import { describe, expect, test } from "vitest";
import { behaviours, caseBehaviours, formatDiscrepancy, pinsFile, readPins } from "../src/behaviour/index.ts";
import { api } from "./api-under-test.ts";

// The matrix has a cell for each of those.
const others = behaviours.filter((behaviour) => !caseBehaviours.includes(behaviour));

const { tried } = readPins(api.root, api.id);

describe.each(others)("$name", (behaviour) => {
  let total = 0;
  test.each(api.operations)("$operationId", async (operation) => {
    const { ran, discrepancies } = await behaviour.run(api, operation);
    total += ran;
    if (discrepancies.length > 0) expect.fail(discrepancies.map(formatDiscrepancy).join("\n"));
  });

  test("tries no less than is pinned", () => {
    const fix = `Fix: find out what is no longer tried, or run npm run pin -w @facsimile/conformance, which writes ${pinsFile}`;
    expect(total, `${behaviour.name} of ${api.id}. ${fix}`).toBeGreaterThanOrEqual(tried[behaviour.name] ?? 1);
  });
});

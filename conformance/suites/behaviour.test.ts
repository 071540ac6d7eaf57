import { describe, expect, test } from "vitest";
import { formatDiscrepancy } from "../src/behaviour/behaviour.ts";
import { behaviours } from "../src/behaviour/behaviours.ts";
import { caseBehaviours } from "../src/behaviour/cases.ts";
import { api } from "./api-under-test.ts";

// The matrix has a cell for each of those.
const others = behaviours.filter((behaviour) => !caseBehaviours.includes(behaviour));

describe.each(others)("$name", (behaviour) => {
  test.each(api.operations)("$operationId", async (operation) => {
    const { discrepancies } = await behaviour.run(api, operation);
    if (discrepancies.length > 0) expect.fail(discrepancies.map(formatDiscrepancy).join("\n"));
  });
});

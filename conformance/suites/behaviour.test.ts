import { describe, expect, test } from "vitest";
import { formatDiscrepancy } from "../src/behaviour/behaviour.ts";
import { behaviours } from "../src/behaviour/behaviours.ts";
import { api } from "./api-under-test.ts";

describe.each(behaviours)("$name", (behaviour) => {
  test.each(api.operations)("$operationId", async (operation) => {
    const { discrepancies } = await behaviour.run(api, operation);
    if (discrepancies.length > 0) expect.fail(discrepancies.map(formatDiscrepancy).join("\n"));
  });
});

import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import { type Behaviour, formatDiscrepancy } from "../../src/behaviour/behaviour.ts";

/** The first behaviour that tells a mutant from the documentation, and where. */
export interface Kill {
  readonly suite: string;
  readonly where: string;
}

/** Tries the behaviours on every operation until one differs from what is documented. */
export async function findKill(
  api: ApiUnderTest,
  operations: readonly OperationUnderTest[],
  behaviours: readonly Behaviour[],
): Promise<Kill | undefined> {
  for (const behaviour of behaviours)
    for (const operation of operations) {
      const where = await differenceOf(behaviour, api, operation);
      if (where !== undefined) return { suite: behaviour.name, where };
    }
  return undefined;
}

// What a suite throws is red, too.
async function differenceOf(behaviour: Behaviour, api: ApiUnderTest, operation: OperationUnderTest) {
  try {
    const { discrepancies } = await behaviour.run(api, operation);
    return discrepancies[0] && formatDiscrepancy(discrepancies[0]);
  } catch (error) {
    return `${operation.operationId}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

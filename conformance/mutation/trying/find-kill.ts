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

/** An order of behaviours that learns which of them kill mutants of a sort: those come first. */
export function createOrder(behaviours: readonly Behaviour[]) {
  const kills = new Map<string, Map<string, number>>();
  const killsOf = (sort: string) => kills.get(sort) ?? new Map<string, number>();
  return {
    of(sort: string): readonly Behaviour[] {
      const counts = killsOf(sort);
      return behaviours.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
    },
    learn(sort: string, { suite }: Kill): void {
      const counts = killsOf(sort);
      kills.set(sort, counts.set(suite, (counts.get(suite) ?? 0) + 1));
    },
  };
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

import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import type { Behaviour } from "../../src/behaviour/index.ts";
import { isTouched, type Readings } from "./readings.ts";

/** The first behaviour that tells a mutant from the documentation, and where. */
export interface Kill {
  readonly suite: string;
  readonly where: string;
}

/** A behaviour of one operation, and what it reads of the API as it is, if that is known. */
export interface Trial {
  readonly behaviour: Behaviour;
  readonly operationId: string;
  readonly readings?: Readings;
}

/**
 * Tries behaviours on the operations until one differs from what is documented. One that reads nothing of what is changed cannot differ,
 * and is not tried.
 */
export async function findKill(
  base: ApiUnderTest,
  api: ApiUnderTest,
  operations: readonly OperationUnderTest[],
  trials: readonly Trial[],
): Promise<Kill | undefined> {
  for (const { behaviour, operationId, readings } of trials) {
    const operation = operations.find((one) => one.operationId === operationId);
    if (!operation || (readings && !isTouched(readings, base, api))) continue;
    const where = await differenceOf(behaviour, api, operation);
    if (where !== undefined) return { suite: behaviour.name, where };
  }
  return undefined;
}

// What a suite throws is red, too.
async function differenceOf(behaviour: Behaviour, api: ApiUnderTest, operation: OperationUnderTest) {
  try {
    await behaviour.run(api, operation);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

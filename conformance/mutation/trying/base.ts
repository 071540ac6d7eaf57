import type { ApiUnderTest, OperationUnderTest } from "../../src/api-under-test.ts";
import { type Behaviour, readPins } from "../../src/behaviour/index.ts";
import { BaseError } from "../making/index.ts";
import type { Trial } from "./find-kill.ts";
import { watch } from "./readings.ts";

/**
 * Tries the behaviours on an API as it is, and notes what each reads of it. Throws a BaseError if one of them fails, or tries less than is
 * pinned: it would count every change as noticed, or none.
 */
export async function tryBase(api: ApiUnderTest, behaviours: readonly Behaviour[]): Promise<Trial[]> {
  const { tried } = readPins(api.root, api.id);
  const trials: Trial[] = [];
  for (const behaviour of behaviours) {
    let ran = 0;
    for (const [at, operation] of api.operations.entries()) {
      ran += await runBase(api, operation, behaviour);
      const { watched, readings } = watch(api);
      await behaviour.run(watched, watched.operations[at] as OperationUnderTest);
      trials.push({ behaviour, operationId: operation.operationId, readings });
    }
    const least = tried[behaviour.name] ?? 1;
    if (ran < least)
      throw new BaseError(
        `${behaviour.name} of ${api.id} tries ${ran}, and ${least} is pinned. Fix: npm run conform -w packages/clients/${api.id}`,
      );
  }
  return trials;
}

/** The trials of an API that is known to pass. */
export async function listTrials({ operations }: ApiUnderTest, behaviours: readonly Behaviour[]): Promise<Trial[]> {
  return behaviours.flatMap((behaviour) => operations.map(({ operationId }) => ({ behaviour, operationId })));
}

async function runBase(api: ApiUnderTest, operation: OperationUnderTest, { name, run }: Behaviour): Promise<number> {
  try {
    return (await run(api, operation)).ran;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new BaseError(
      `${name} of ${api.id} fails without any change: ${message}. Fix: npm run conform -w packages/clients/${api.id}`,
    );
  }
}

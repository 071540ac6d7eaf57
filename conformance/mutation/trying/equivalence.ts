import type { ApiUnderTest } from "../../src/api-under-test.ts";
import type { Mutant } from "../making/mutants.ts";

/** Why nothing can tell a mutant from the API as it is; undefined if something might. */
export async function isEquivalent(
  _base: ApiUnderTest,
  _api: ApiUnderTest,
  _mutant: Mutant,
): Promise<string | undefined> {
  return undefined;
}

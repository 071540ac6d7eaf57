import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiUnderTest } from "../api-under-test.ts";
import { listTypes } from "./documented-types.ts";
import { findSurvivors } from "./type-compiler.ts";
import { extractTypes, listTypeMutants, type TypeMutant } from "./type-mutants.ts";

/** How many changes of generated types were tried, and those that no fact notices. */
export interface TypeStrength {
  readonly tried: number;
  readonly survivors: readonly string[];
}

/** Changes the generated types of an API one at a time: those that `choose` takes of all. */
export function measureTypes(api: ApiUnderTest, choose: Choose = (all) => all): TypeStrength {
  const text = readTypes(api);
  const types = listTypes(api).map((type) => ({ ...type, mutants: listTypeMutants(extractTypes(text, [type.name])) }));
  const chosen = new Set(choose(types.flatMap(({ mutants }) => mutants)));
  const survivors = types.flatMap(({ name, mutants, facts }) => {
    const own = mutants.filter((mutant) => chosen.has(mutant));
    return findSurvivors(own, facts).map(({ change }) => `${name}: ${change}`);
  });
  return { tried: chosen.size, survivors };
}

type Choose = (all: readonly TypeMutant[]) => readonly TypeMutant[];

/** The generated types of an API's client. */
export function readTypes({ root, id }: Pick<ApiUnderTest, "root" | "id">): string {
  return readFileSync(join(root, "packages/clients", id, "src/types.ts"), "utf8");
}

/** Takes some of a list, the same for the same seed. */
export function sample<Item>(items: readonly Item[], size: number, seed: number): Item[] {
  const left = [...items];
  let state = seed;
  return Array.from({ length: Math.min(size, left.length) }, () => {
    // Lehmer's generator; the product stays a safe integer.
    state = (state * 48_271) % 2_147_483_647;
    return left.splice(state % left.length, 1)[0] as Item;
  });
}

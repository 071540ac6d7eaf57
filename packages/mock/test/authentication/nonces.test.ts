import { expect, test } from "vitest";
import { createNonceMemory } from "../../src/authentication/nonces.ts";

test("remembers so many and no more", () => {
  const take = createNonceMemory(2);
  expect(["a", "a", "b", "c", "c", "a"].map(take)).toEqual([true, false, true, true, false, true]);
});

import { join } from "node:path";
import { findLine } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { extractTypes, findTypeDiscrepancies, listTypes, measureTypes, readTypes, sample } from "../src/types/index.ts";
import { api } from "./api-under-test.ts";

const text = readTypes(api);

test.each(listTypes(api))("$name has the fields and types that are documented", ({ name, source, facts }) => {
  const discrepancies = findTypeDiscrepancies(extractTypes(text, [name]), facts).map(({ at, seen, documented }) => {
    const line = findLine(join(api.root, source), at);
    return `${name} ${at}: ${seen} instead of ${documented}, which ${source}${line ? `:${line}` : ""} says`;
  });
  expect(discrepancies).toEqual([]);
  expect(facts.length).toBeGreaterThan(0);
});

// `npm run test:all` tries all of them.
const seed = 20_261_128;
test(`changes of the types are noticed (seed ${seed})`, () => {
  const { tried, survivors } = measureTypes(api, (all) => sample(all, 40, seed));
  expect(survivors).toEqual([]);
  expect(tried).toBe(40);
});

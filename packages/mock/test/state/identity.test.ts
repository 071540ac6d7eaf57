import { expect, test } from "vitest";
import { createIdentities } from "../../src/state/identity.ts";

const makeId = createIdentities("seed");

test.each([
  ["sp-{hex20}", /^sp-[0-9a-f]{20}$/],
  ["{hex32}", /^[0-9a-f]{32}$/],
  ["{digits14}", /^\d{14}$/],
  ["{uuid}", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/],
  ["plain", /^plain$/],
])("an id of %s", (pattern, form) => {
  expect(makeId(pattern)).toMatch(form);
});

test("ids differ from each other, and are the same for the same seed", () => {
  const draw = (seed: string) =>
    Array.from(
      { length: 1000 },
      (
        (make) => () =>
          make("{hex16}")
      )(createIdentities(seed)),
    );
  expect(new Set([...draw("one"), ...draw("two")]).size).toBe(2000);
  expect(draw("one")).toEqual(draw("one"));
});

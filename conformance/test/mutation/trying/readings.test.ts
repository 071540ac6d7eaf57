import { expect, test } from "vitest";
import { isTouched, watch } from "../../../mutation/trying/readings.ts";

const base = { read: { a: 1, b: [1, 2] }, unread: { c: 1 } };

function readings(read: (watched: typeof base) => unknown) {
  const { watched, readings: noted } = watch(base);
  read(watched);
  return noted;
}

test.each([
  ["a value that is read", (api: typeof base) => api.read.a, { ...base, read: { ...base.read, a: 2 } }, true],
  ["a value that is not read", (api: typeof base) => api.read.a, { ...base, unread: { c: 2 } }, false],
  ["a sibling of what is read", (api: typeof base) => api.read.a, { ...base, read: { ...base.read, b: [] } }, false],
  ["a name, where all names are read", (api: typeof base) => Object.keys(api.read), { ...base, read: { a: 1 } }, true],
  [
    "a member that was looked for",
    (api: typeof base) => "z" in api.read,
    { ...base, read: { ...base.read, z: 1 } },
    true,
  ],
  [
    "an item of a list",
    (api: typeof base) => api.read.b.map(String),
    { ...base, read: { ...base.read, b: [1, 3] } },
    true,
  ],
  [
    "one more item of a list",
    (api: typeof base) => api.read.b.length,
    { ...base, read: { ...base.read, b: [1, 2, 3] } },
    true,
  ],
  [
    "a value in JSON",
    (api: typeof base) => JSON.stringify(api.read),
    { ...base, read: { ...base.read, b: [2, 2] } },
    true,
  ],
] as const)("a change of %s", (_, read, changed, expected) => {
  expect(isTouched(readings(read), base, changed)).toBe(expected);
});

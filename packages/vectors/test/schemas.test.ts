import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const kinds = readdirSync(new URL("schemas/", root)).map((file) => file.replace(".json", ""));
const files = kinds.flatMap((kind) => readdirSync(new URL(`${kind}/`, root)).map((file) => ({ kind, file })));

test.each(files)("$kind/$file obeys its schema", ({ kind, file }) => {
  const data = read(`${kind}/${file}`);
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.validate(read(`schemas/${kind}.json`), data);
  expect(ajv.errors ?? []).toEqual([]);
  expect(data.$schema).toBe(`../schemas/${kind}.json`);
  expect(`${data.scheme ?? data.protocol ?? data.api ?? data.tool}.json`.toLowerCase()).toBe(file);
});

test.each(files)("$kind/$file names each case once", ({ kind, file }) => {
  const data = read(`${kind}/${file}`);
  const names = [...(data.cases ?? []), ...(data.canonicalQueries ?? [])].map((entry: { name: string }) => entry.name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(files.filter(({ kind }) => kind === "hosts"))("$kind/$file names a source of each host", ({ kind, file }) => {
  const { sources, cases } = read(`${kind}/${file}`);
  const named = cases.map(({ source }: { source: string }) => source);
  expect([...new Set(named)].sort()).toEqual(Object.keys(sources).sort());
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { readModules } from "../src/modules.ts";
import { formatRows, writeTable } from "../src/report.ts";
import { type Mutant, mutate, prepareTree } from "../src/stryker.ts";
import { listStale, listUnexplained, readSurvivors } from "../src/survivors.ts";

const modules = readModules();
const survivors = readSurvivors(modules.flatMap(({ sources }) => sources));
const rows: (readonly (string | number)[])[] = [];
let copy: string;

beforeAll(() => {
  copy = prepareTree();
});

afterAll(() => writeTable("sources", formatRows(["changes of", "covered", "noticed", "%", "not covered"], rows)));

test.each(modules)("the tests of $name notice nine of ten changes, and the others have a reason", async (module) => {
  const mutants = await mutate(copy, module);
  const count = (...statuses: Mutant["status"][]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, survived] = [count("Killed", "Timeout"), count("Survived")];
  const share = (100 * noticed) / (noticed + survived);
  rows.push([module.name, noticed + survived, noticed, share.toFixed(1), count("NoCoverage")]);
  expect(noticed, "changes").toBeGreaterThan(0);
  const own = survivors.filter(({ source }) => module.sources.includes(source));
  expect([...listUnexplained(mutants, own), ...listStale(mutants, own)]).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(90);
});

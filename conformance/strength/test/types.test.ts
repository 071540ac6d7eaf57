import { join } from "node:path";
import { listApis } from "@facsimile/catalog";
import { loadApiUnderTest, measureTypes } from "@facsimile/conformance";
import { root } from "@facsimile/tooling/tree";
import { afterAll, expect, test } from "vitest";
import { formatRows, writeTable } from "../src/report.ts";

const rows: (readonly [string, number, number])[] = [];

afterAll(() => writeTable("types", formatRows(["types of", "changes", "noticed"], rows)));

test.each(listApis(root))("every change of a generated type of %s is noticed", async (id) => {
  const { tried, survivors } = measureTypes(await loadApiUnderTest(join(root, "packages/clients", id)));
  rows.push([id, tried, tried - survivors.length]);
  expect(survivors).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});

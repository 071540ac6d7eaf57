import { join } from "node:path";
import { expect, test } from "vitest";
import { formatCodes, listCodes } from "../src/codes.ts";

const rows = listCodes(join(import.meta.dirname, "../.."));

test("a user who handles an exceeded quota finds its code by the meaning", () => {
  const quota = rows.filter(({ api, meaning }) => api === "huawei-ims" && /quota/i.test(meaning));
  expect(quota.map(({ code }) => code)).toContain("IMG.0015");
});

test("every code has a status, a meaning, a word for retries and operations", () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ status, meaning, operations }) => !status.length || !meaning || !operations.length)).toEqual(
    [],
  );
});

test("the table has a line for every code", () => {
  expect(formatCodes(rows).trim().split("\n")).toHaveLength(rows.length + 2);
});

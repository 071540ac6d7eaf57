import { join } from "node:path";
import { expect, test } from "vitest";
import { formatCodes, listCodes } from "../src/codes.ts";

const rows = listCodes(join(import.meta.dirname, "../.."));

test("a user who handles an exceeded quota finds its code by the meaning", () => {
  const quota = rows.filter(({ api, meaning }) => api === "huawei-ims" && /quota/i.test(meaning));
  expect(quota.map(({ code }) => code)).toContain("IMG.0015");
});

test("a user who handles a refused signature finds the code of the gateway", () => {
  expect(rows.find(({ code }) => code === "SignatureDoesNotMatch")?.from).toContain("gateway");
});

test("every code has a status, a meaning, a word for retries, a sender and a source", () => {
  expect(rows.length).toBeGreaterThan(100);
  const isLacking = ({ status, meaning, from, sources }: (typeof rows)[number]) =>
    !status.length || !meaning || !from.length || !sources.length;
  expect(rows.filter(isLacking)).toEqual([]);
});

test("the table has a line for every code", () => {
  expect(formatCodes(rows).trim().split("\n")).toHaveLength(rows.length + 2);
});

import { expect, test } from "vitest";
import { staleExceptions, unexcused } from "../src/exceptions.ts";
import { formatTable } from "../src/report.ts";

const exception = {
  tool: "drops",
  problem: "^call: the query lacks \\w+=false$",
  because: "it drops",
  url: "https://x",
};
const result = (tool: string, document: string, called: number, ...problems: string[]) => ({
  tool,
  document,
  called,
  problems,
});

const dropped = result("drops", "box/Copy", 1, "call: the query lacks Force=false");

test("an exception excuses the problems of its tool that match, and no other", () => {
  expect(unexcused(dropped, [exception])).toEqual([]);
  expect(unexcused({ ...dropped, tool: "keeps" }, [exception])).toEqual(dropped.problems);
  const other = "call: the query lacks Id=1";
  expect(unexcused({ ...dropped, problems: [...dropped.problems, other] }, [exception])).toEqual([other]);
});

test("an exception that excuses nothing is stale", () => {
  expect(staleExceptions([exception], [dropped])).toEqual([]);
  expect(staleExceptions([exception], [{ ...dropped, tool: "keeps" }])).toEqual([exception]);
  expect(staleExceptions([exception], [])).toEqual([exception]);
});

test("the table has a row for each document and a column for each tool", () => {
  const results = [
    dropped,
    result("drops", "box/List", 1),
    result("lints", "box/Copy", 0),
    result("lints", "box/List", 0, "read: no contact"),
    result("calls", "box/Copy", 1),
  ];
  expect(formatTable(results, [exception])).toBe(
    ["document  drops    lints  calls", "box/Copy  excused  read   called", "box/List  called   FAIL   -", ""].join(
      "\n",
    ),
  );
});

import { expect, test } from "vitest";
import { readOptions } from "../src/options.ts";

test("a suite, with what it may be told", () => {
  const argv = ["client", "--quick", "--json", "--record", "--only", "cost", "--node", "/a", "--node", "/b"];
  expect(readOptions(argv, ["client"])).toEqual({
    ...{ suite: "client", quick: true, json: true, record: true, only: "cost" },
    nodes: ["/a", "/b"],
  });
});

test("a suite that there is not is told, with those that there are", () => {
  expect(() => readOptions(["speed"], ["client", "mock"])).toThrow(
    /unknown suite speed\. Fix: name one of client, mock/,
  );
  expect(() => readOptions([], ["client"])).toThrow("Fix");
});

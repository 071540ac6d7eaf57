import { expect, test } from "vitest";
import { formatViolation } from "../src/index.ts";

test.each([
  ["missing", "SnapshotId", "query SnapshotId: must be so. Fix: add it"],
  ["malformed", "", "query: must be so. Fix: write it as JSON"],
  ["invalid", "a.0", "query a.0: must be so. Fix: change it, or correct the contract if the service takes it"],
] as const)("%s", (kind, name, line) => {
  expect(formatViolation({ kind, in: "query", name, keyword: "k", rule: "must be so" })).toBe(line);
});

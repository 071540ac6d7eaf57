import { expect, test } from "vitest";
import type { Filter as FilterData } from "../../src/contract/scenario-file.ts";
import { compileFilter } from "../../src/state/filter.ts";

const by = (manner: Exclude<FilterData, string>["by"]): FilterData => ({ value: "v", by: manner });

test.each<[FilterData, unknown, unknown, boolean]>([
  ["v", "a", "a", true],
  ["v", "a", "A", false],
  ["v", false, false, true],
  ["v", 40, 40, true],
  ["v", undefined, "undefined", false],
  [by("in"), "a", "a", true],
  [by("in"), "a", "b, a", true],
  [by("in"), "a", '["b","a"]', true],
  [by("in"), "a", ["b", "a"], true],
  [by("in"), "a", "ab", false],
  [by("in"), "a", "[", false],
  [by("in"), undefined, "a", false],
  [by("contains"), "abc", "bc", true],
  [by("contains"), undefined, "bc", false],
  [by("includes"), ["a", "b"], "b", true],
  [by("includes"), ["ab"], "b", false],
  [by("includes"), "ab", "b", false],
  [by("any-contains"), ["ab"], "b", true],
  [by("ignore-case"), "WINDOWS", "Windows", true],
  [by("time"), "2026-01-01T00:00:01Z", "gt:2026-01-01T00:00:00Z", true],
  [by("time"), "2026-01-01T00:00:00Z", "gt:2026-01-01 00:00:00", false],
  [by("time"), "2026-01-01T00:00:00Z", "gte:2026-01-01 00:00:00", true],
  [by("time"), "2026-01-01T00:00:00Z", "lt:2026-01-01T00:00:00Z", false],
  [by("time"), "2026-01-01T00:00:00Z", "lte:2026-01-01T00:00:00Z", true],
  [by("time"), "2026-01-01T00:00:00Z", "eq:2026-01-01T00:00:00Z", true],
  [by("time"), "2026-01-01T00:00:00Z", "neq:2026-01-01T00:00:00Z", false],
  [by("time"), "2026-01-01T00:00:00Z", "near:2026-01-01T00:00:00Z", false],
  [by("time"), undefined, "gt:2026-01-01T00:00:00Z", false],
  [by("from"), "2026-01-01 00:00:00", "2026-01-01 00:00:00", true],
  [by("from"), "2026-01-01 00:00:00", "2026-01-01 00:00:01", false],
  [by("until"), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", true],
  [by("until"), "2026-01-01T00:00:01Z", "2026-01-01T00:00:00Z", false],
  [{ value: "v", by: "equal", except: "all" }, "a", "all", true],
  [{ value: "v", by: "equal", except: "all" }, "a", "b", false],
  [{ by: "anything" }, undefined, "a", true],
  [{ by: "none" }, "a", "a", false],
])("%j lets %j through for %j: %s", (data, value, wanted, fits) => {
  expect(compileFilter(data).createFits(wanted)(value)).toBe(fits);
});

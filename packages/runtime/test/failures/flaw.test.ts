import { expect, test } from "vitest";
import { describeFlaw } from "../../src/failures/flaw.ts";
import type { Flaw } from "../../src/wire/evidence.ts";

test.each<[Flaw["problem"], string[], string]>([
  ["body", [], "there is a body, and a success has none"],
  ["kind", [], "the body is not a JSON object"],
  ["null", [], "every member is null"],
  ["missing", ["AllocationId"], "AllocationId is missing"],
  ["missing", ["Name?|box/Items[{}]|Total=0"], "Name or box/Items or Total is missing"],
  ["value", ["Code", "$&"], "Code is not $&"],
  ["mark", ["error_code"], "error_code says that the call failed"],
  ["{}", ["token"], "token is not an object"],
  ["[]", ["AliUids"], "AliUids is not a list of values"],
  ["[{}]", ["Snapshots"], "Snapshots is not a list of objects"],
])("a flaw of the kind %s is said in words", (problem, names, text) => {
  expect(describeFlaw({ problem, names })).toBe(text);
});

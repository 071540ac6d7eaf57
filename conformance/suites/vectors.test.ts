import { expect, test } from "vitest";
import { findUnknownNames } from "../src/vectors/index.ts";
import { api } from "./api-under-test.ts";

test("the vectors name what there is", () => {
  expect(findUnknownNames(api)).toEqual([]);
});

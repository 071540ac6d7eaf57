import { afterEach, expect, test } from "vitest";
import { likelyFirst, suspect } from "../../src/behaviour/behaviour.ts";

const rows = ["id", "images.*.id", "images.*.name", "total"];
const order = () => likelyFirst(rows, (row) => row.split("."));

afterEach(() => suspect([]));

test("what has most of the suspected names comes first", () => {
  suspect(["images", "*", "name"]);
  expect(order()).toEqual(["images.*.name", "images.*.id", "id", "total"]);
});

test("without a suspicion, the order stays", () => {
  expect(order()).toEqual(rows);
});

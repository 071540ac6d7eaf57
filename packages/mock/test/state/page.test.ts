import type { Pagination } from "@facsimile/runtime";
import { expect, test } from "vitest";
import { cutPage } from "../../src/state/page.ts";
import { compileKind, type Resource } from "../../src/state/resource.ts";

const kind = compileKind("box", { id: "", times: "seconds", item: {} });
const boxes = ["a", "b", "c", "d", "e"].map((id): Resource => ({ kind, id, created: 0, values: {}, running: [] }));
const places = { items: "/Items", total: "/Total", next: "/Next" };
const pages: Pagination = { ...places, kind: "page", page: "No", size: "Size" };
const offsets: Pagination = { ...places, kind: "offset", offset: "from", limit: "limit" };
const markers: Pagination = { ...places, kind: "marker", marker: "after", limit: "limit" };
const tokens: Pagination = { ...places, kind: "token", token: "token" };

test.each<[Pagination, object, string, number, number, string]>([
  [pages, {}, "abcde", 1, 10, ""],
  [pages, { No: 2, Size: 2 }, "cd", 2, 2, "d"],
  [pages, { No: 3, Size: 2 }, "e", 3, 2, ""],
  [pages, { No: 9, Size: 2 }, "", 9, 2, ""],
  [pages, { No: 0, Size: -1 }, "a", 1, 1, "a"],
  [pages, { No: "x", Size: 1e300 }, "abcde", 1, 1e300, ""],
  [offsets, { from: 1, limit: 2 }, "bc", 1, 2, "c"],
  [offsets, { from: 5, limit: 2 }, "", 3, 2, ""],
  [offsets, { from: -5 }, "abcde", 1, 10, ""],
  [markers, { limit: 2 }, "ab", 1, 2, "b"],
  [markers, { after: "d", limit: 2 }, "e", 3, 2, ""],
  [markers, { after: "gone" }, "", 1, 10, ""],
  [tokens, { Max: 3 }, "abc", 1, 3, "c"],
  [tokens, { Max: 3, token: "c" }, "de", 2, 3, ""],
  [tokens, { Max: 3, token: "" }, "abc", 1, 3, "c"],
])("%j of five for %j", (pagination, input, ids, page, size, next) => {
  const cut = cutPage(boxes, pagination, { ...input }, pagination.kind === "token" ? "Max" : undefined);
  expect(cut).toMatchObject({ page, size, next, total: 5 });
  expect(cut.resources.map(({ id }) => id).join("")).toBe(ids);
});

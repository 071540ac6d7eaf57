import type { Case, Contract, Fact } from "@facsimile/catalog";
import { expect, test } from "vitest";
import { countShown } from "../../../src/behaviour/documented/shown.ts";

const row = {} as Fact;
const responses = { "200": { "images.*.name": row }, "400": { Code: row } };
const contract = { request: { Name: row }, responses } as unknown as Contract;

function exampleOf(request: object, body: object): Case {
  return { request, response: { status: 200, body } } as unknown as Case;
}

test("a row is shown by every case that has its member, in any item of a list", () => {
  const list = exampleOf({ query: { Name: "a" } }, { images: [{}, { name: "a" }] });
  const one = exampleOf({}, { images: [{ name: "a" }] });
  expect(countShown({ contract, cases: { list, one } })).toEqual({
    "request.Name": 1,
    "responses.200.images.*.name": 2,
    "responses.400.Code": 0,
  });
});

test("a member that a case lacks is not shown, and neither is one of another status", () => {
  const empty = exampleOf({ query: {} }, { images: [{}], Code: "a" });
  expect(Object.values(countShown({ contract, cases: { empty } }))).toEqual([0, 0, 0]);
});

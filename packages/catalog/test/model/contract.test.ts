import type { Documented } from "@facsimile/spec-schemas/types";
import { expect, test } from "vitest";
import { casesOf, correct, readContract, valuesAt } from "../../src/model/index.ts";
import { readApiFolder } from "../../src/read/index.ts";
import { fixture } from "../fixture.ts";

const documented = readApiFolder(fixture, "demo-box").api?.documented.CopyBox as Documented;

test("rows of one name become one fact that knows its sources", () => {
  const { request } = readContract(documented);
  expect(request.Nodes).toEqual({
    in: "query",
    as: "array of strings",
    mandatory: false,
    style: "json",
    id: "D1",
    sources: ["sdk"],
  });
  expect(request.BoxId?.sources).toEqual([]);
});

test("errata change the contract, never the file", () => {
  const { contract, misplaced } = correct(documented);
  expect(misplaced).toEqual([]);
  expect(contract.responsesPrinted.printed?.body).toEqual({ State: "someOk", Copies: [{ Id: "c-2" }, { Id: "c-2" }] });
  expect(readContract(documented).responsesPrinted.printed?.body).toMatchObject({ State: "allOk" });
});

test("an erratum can give a fact a limit that the page lacks, and take a fact away", () => {
  const because = "made up for this test";
  const { contract } = correct(documented, [
    { at: "request.BoxId.schema", contract: { maxLength: 9 }, because, evidence: [] },
    { at: "request.Nodes", contract: null, because, evidence: [] },
  ]);
  expect(contract.request).toEqual({ BoxId: expect.objectContaining({ schema: { maxLength: 9 } }) });
});

test("names with dots are one step", () => {
  expect(valuesAt(readContract(documented), "responses.200.Copies.*.Id.as")).toEqual(["string"]);
});

test("a case is documented only if all of it is printed", () => {
  const cases = casesOf(correct(documented).contract);
  expect(cases.copy).toMatchObject({ provenance: "documented", evidence: "documented" });
  expect(cases.Full).toMatchObject({
    provenance: "assumed",
    evidence: "assumed",
    because: "this body is printed nowhere",
  });
});

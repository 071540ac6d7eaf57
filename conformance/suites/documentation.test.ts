import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Case, correct, findLine, readContract, valuesAt } from "@facsimile/catalog";
import { describe, expect, test } from "vitest";
import { documentedFacts } from "../src/documented-facts.ts";
import { isSuccess } from "../src/expected-outcome.ts";
import { compareFacts } from "../src/facts.ts";
import { specFacts } from "../src/spec-facts.ts";
import { clientInput } from "../src/wire-request.ts";
import { api } from "./api-under-test.ts";
import { readShapes, shapeFacts } from "./sdk-shapes.ts";

const { folder, operations, id, root } = api;
const { operations: shapes, differences } = readShapes(id);
const isDifference = (operationId: string, name: string) =>
  Object.keys(differences).some((at) => `${operationId} ${name}`.startsWith(at));

test("every operation whose shape the vectors hold is in the spec", () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(Object.keys(shapes).filter((name) => !names.includes(name))).toEqual([]);
});

test("every known difference still is one", () => {
  const same = Object.keys(differences).filter((at) => {
    const [operationId = "", name = ""] = at.split(" ");
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    const facts = Object.entries(shapes[operationId] ? shapeFacts(shapes[operationId]) : {}).filter(([key]) =>
      key.startsWith(name),
    );
    return operation && facts.every(([key, value]) => specFacts(operation.document, folder).get(key) === value);
  });
  expect(same).toEqual([]);
});

test("a case of an operation with optional fields has only those that are required, and succeeds", () => {
  const shown = operations.filter(({ contract, cases, document }) => {
    const rows = Object.entries(contract.request).filter(([name]) => !/[.*]/.test(name));
    const required = rows.filter(([, { mandatory }]) => mandatory).map(([name]) => name);
    const isOnly = (example: Case) => isDeepStrictEqual(Object.keys(clientInput(example)).sort(), required.sort());
    return (
      required.length < rows.length && Object.values(cases).some((each) => isOnly(each) && isSuccess(document, each))
    );
  });
  expect(shown.length, `no case of ${id} has only the required fields. Fix: add one`).toBeGreaterThan(0);
});

describe.each(operations)("$operationId", ({ operationId, document, contract, cases }) => {
  const place = {
    documented: `specs/${id}/documented/${operationId}.yaml`,
    spec: `specs/${id}/operations/${operationId}.yaml`,
    lineOf: (name: string) => findLine(join(root, "specs", id, "documented", `${operationId}.yaml`), name),
  };
  const documented = folder.documented[operationId] ?? expect.fail("nothing documents it");
  const spec = specFacts(document, folder);

  test("what is documented is in the spec, and what is in the spec has evidence", () => {
    expect(compareFacts(place, documentedFacts(contract), spec)).toEqual([]);
  });

  test("every documented status has a case", () => {
    const shown = new Set(Object.values(cases).map(({ response }) => String(response.status)));
    const missing = Object.keys(contract.responses).filter((status) => !shown.has(status));
    const fix = `Fix: add a response with it to responsesPrinted, and a case to cases, in ${place.documented}`;
    expect(missing.map((status) => `no case shows the status ${status} of ${operationId}. ${fix}`)).toEqual([]);
  });

  test("every printed example is part of a case", () => {
    const used = Object.values(contract.cases);
    const unused = [
      ...Object.keys(contract.requests).filter((name) => !used.some(({ request }) => request === name)),
      ...Object.keys(contract.responsesPrinted).filter((name) => !used.some(({ response }) => response === name)),
    ];
    const fix = `Fix: name it in cases, in ${place.documented}`;
    expect(unused.map((name) => `no case has the printed example ${name}. ${fix}`)).toEqual([]);
  });

  test("names and types are those of the vendor's SDK", () => {
    const different = Object.entries(shapes[operationId] ? shapeFacts(shapes[operationId]) : {}).filter(
      ([name, value]) => spec.get(name) !== value && !isDifference(operationId, name),
    );
    expect(different.map(([name, value]) => `${name}: ${spec.get(name)} in the spec, ${value} in the SDK`)).toEqual([]);
  });

  // Vitest would shorten what it fills in, and coverage reads the names.
  test.for((documented.errata ?? []).map((erratum) => [erratum.at, erratum] as const))(
    "the erratum at %s is alive",
    ([, erratum]) => {
      const without = (documented.errata ?? []).filter((other) => other !== erratum);
      const { contract: uncorrected } = correct(documented, without);
      expect(uncorrected).not.toEqual(contract);
      if (/^(requests|responsesPrinted)\./.test(erratum.at)) return;
      // A fact that the page has wrong: without the erratum, the spec departs from it.
      expect(compareFacts(place, documentedFacts(uncorrected), spec)).not.toEqual([]);
    },
  );

  test.each(documented.notes ?? [])("the note at $at changes nothing", ({ at }) => {
    // An erratum may correct a part of what a note is about, never the whole.
    const others = (documented.errata ?? []).filter((erratum) => !erratum.at.startsWith(`${at}.`));
    expect(valuesAt(correct(documented, others).contract, at)).toEqual(valuesAt(readContract(documented), at));
  });
});

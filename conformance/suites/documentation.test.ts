import { correct, readContract, valuesAt } from "@facsimile/catalog";
import { describe, expect, test } from "vitest";
import { documentedFacts } from "../src/documented-facts.ts";
import { compareFacts } from "../src/facts.ts";
import { specFacts } from "../src/spec-facts.ts";
import { subject } from "./subject.ts";

const { folder, operations, id } = subject;

describe.each(operations)("$operationId", ({ operationId, document, contract, cases }) => {
  const place = {
    documented: `specs/${id}/documented/${operationId}.yaml`,
    spec: `specs/${id}/operations/${operationId}.yaml`,
  };
  const documented = folder.documented[operationId] ?? expect.fail("nothing documents it");
  const spec = specFacts(document, folder);

  test("what is documented is in the spec, and what is in the spec has evidence", () => {
    expect(compareFacts(place, documentedFacts(contract), spec)).toEqual([]);
  });

  test("every documented status has a case", () => {
    const shown = new Set(Object.values(cases).map(({ reply }) => String(reply.status)));
    expect(Object.keys(contract.responses).filter((status) => !shown.has(status))).toEqual([]);
  });

  test("every printed example is part of a case", () => {
    const used = Object.values(contract.cases);
    const unused = [
      ...Object.keys(contract.requests).filter((name) => !used.some(({ request }) => request === name)),
      ...Object.keys(contract.replies).filter((name) => !used.some(({ reply }) => reply === name)),
    ];
    expect(unused).toEqual([]);
  });

  test.each(documented.errata ?? [])("the erratum at $at is alive", (erratum) => {
    const without = (documented.errata ?? []).filter((other) => other !== erratum);
    const { contract: uncorrected } = correct(documented, without);
    expect(uncorrected).not.toEqual(contract);
    if (/^re(quests|plies)\./.test(erratum.at)) return;
    // A fact that the page has wrong: without the erratum, the spec departs from it.
    expect(compareFacts(place, documentedFacts(uncorrected), spec)).not.toEqual([]);
  });

  test.each(documented.notes ?? [])("the note at $at changes nothing", ({ at }) => {
    // An erratum may correct a part of what a note is about, never the whole.
    const others = (documented.errata ?? []).filter((erratum) => !erratum.at.startsWith(`${at}.`));
    expect(valuesAt(correct(documented, others).contract, at)).toEqual(valuesAt(readContract(documented), at));
  });
});

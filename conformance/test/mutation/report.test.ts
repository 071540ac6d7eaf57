import { expect, test } from "vitest";
import type { Mutant } from "../../mutation/making/mutants.ts";
import { formatRun, scoreOf } from "../../mutation/report.ts";
import type { Result } from "../../mutation/trying/outcome.ts";

function mutantAt(place: string): Mutant {
  return { api: "box", kind: "spec", operator: "remove", place, path: ["document", place], value: undefined };
}

const results: readonly Result[] = [
  { mutant: mutantAt("a"), outcome: "killed", by: "cases", isOld: true },
  { mutant: mutantAt("b"), outcome: "killed", by: "limits", isOld: false },
  { mutant: mutantAt("c"), outcome: "survived", because: "harmless" },
  { mutant: mutantAt("d"), outcome: "hung" },
  { mutant: mutantAt("e"), outcome: "does not build", by: "schema" },
  { mutant: mutantAt("f"), outcome: "equivalent", because: "the same documents" },
  { mutant: mutantAt("g"), outcome: "documentation only", because: "prose" },
];

test("what cannot be noticed does not count in the score", () => {
  expect(scoreOf(results)).toBe(50);
  expect(scoreOf(results, true)).toBe(25);
  expect(scoreOf([])).toBe(100);
});

test("the report counts each outcome by API and kind, names suites and checks, and lists survivors with reasons", () => {
  const [survived] = results.slice(2);
  const executed = [{ mutant: mutantAt("g"), outcome: "killed", by: "cases", because: "g differs" }] as const;
  const report = formatRun({ results, unexpected: survived ? [survived] : [], executed, stale: ["x/.*"] });
  expect(report).toMatchInlineSnapshot(`
    "          mutants  does not build  killed  documentation only  equivalent  survived  hung  before   after
    box spec        7               1       2                   1           1         1     1  25.0 %  50.0 %
    box             7               1       2                   1           1         1     1  25.0 %  50.0 %
    all             7               1       2                   1           1         1     1  25.0 %  50.0 %

    Killed by:
           1  cases
           1  limits

    Refused by:
           1  schema

    Equivalent, because:
           1  the same documents

    Documentation only, because:
           1  prose

    Not changed:
      document openapi (the version of the format; any other is refused)
      document info (all but the version is for people)
      document tags (for people)
      document x-facsimile-protocol (made of the protocol's file, which is changed)
      document x-facsimile-error-statuses (a behaviour tries what is listed, and has no second source for it)
      folder id (the name of the folder)
      folder dir (the path of the folder)
      folder flows (suites/flows checks them, with changed specs of its own)
      folder scenarioTests (what scenarios are compared with)
      folder sharedSources (where facts come from; a name that is not declared is refused)
      folder sources (collected from the pages, which are changed)
      protocol id (the name that APIs use it by)
      protocol components (changed in the document that they become part of)

    Survivors:
      box spec: c: remove (harmless)
      box spec: d: remove (hung)

    Documentation only, but noticed. Fix: correct documentation-only.yaml:
      box spec: g: remove (g differs)

    Exceptions that excuse nothing. Fix: remove them:
      x/.*

    1 survivors have no reason. Fix: teach a suite, or accept them"
  `);
});

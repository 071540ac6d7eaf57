import type { Documented, Source } from "@facsimile/spec-schemas/types";
import { correct, misplacedNotes, type PlacedProblem, type SpecProblem } from "../model/index.ts";
import { unknownSources } from "./sources.ts";

/** Reports operations without a documented file, and documented files without an operation. */
export function checkPairing(id: string, operations: readonly string[], documented: readonly string[]): SpecProblem[] {
  const undocumented = operations.filter((name) => !documented.includes(name));
  const orphans = documented.filter((name) => !operations.includes(name));
  return [
    ...undocumented.map((name) => ({
      file: `specs/${id}/operations/${name}.yaml`,
      message: "the operation has no documented file",
      fix: `write specs/${id}/documented/${name}.yaml`,
    })),
    ...orphans.map((name) => ({
      file: `specs/${id}/documented/${name}.yaml`,
      message: "the operation does not exist",
      fix: `write specs/${id}/operations/${name}.yaml or correct the name`,
    })),
  ];
}

/** Reports contradictions inside one documented file: errata, notes, cases, sources. */
export function checkConsistency(
  file: string,
  documented: Documented,
  shared: Readonly<Record<string, Source>>,
): SpecProblem[] {
  const { requests, responsesPrinted, cases } = documented;
  const unpaired = Object.entries(cases).flatMap(([name, { request, response }]) => {
    const at = `cases.${name}`;
    return [
      ...(request in requests
        ? []
        : [{ file, at, message: `unknown request ${request}`, fix: "use one of `requests`" }]),
      ...(response in responsesPrinted
        ? []
        : [{ file, at, message: `unknown response ${response}`, fix: "use one of `responsesPrinted`" }]),
    ];
  });
  const rows = (list: string) => (problem: PlacedProblem) => ({ file, row: `${list}.${problem.at}`, ...problem });
  return [
    ...correct(documented).misplaced.map(rows("errata")),
    ...misplacedNotes(documented).map(rows("notes")),
    ...unpaired,
    ...unknownSources(file, documented, shared),
  ];
}

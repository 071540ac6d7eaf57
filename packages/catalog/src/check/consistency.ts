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
  apiErrors: object,
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
    ...questionErrors(file, documented, apiErrors),
    ...questionInput(file, documented),
    ...questionRows(file, documented),
    ...unknownSources(file, documented, shared),
  ];
}

// Each operation can fail, so a page without any error is one that was read in part, or says nothing of them.
function questionErrors(file: string, { errors = [], responses, notes = [] }: Documented, api: object): SpecProblem[] {
  const shown = Object.entries(responses).some(([status, rows]) => /^[45]/.test(status) && rows.length > 0);
  const isKnown = errors.length > 0 || shown || Object.keys(api).length > 0;
  if (isKnown || notes.some(({ at }) => at === "errors")) return [];
  const fix = "add the rows of the page's table, or a note at errors that says what the page has instead";
  return [{ file, at: "errors", message: "no error is documented", fix }];
}

// Few operations take nothing; most such pages were read in part.
function questionInput(file: string, { request, notes = [] }: Documented): SpecProblem[] {
  if (request.length > 0 || notes.some(({ at }) => at === "request")) return [];
  const fix = "add the rows of the page's tables, or a note at request that says that the operation takes none";
  return [{ file, at: "request", message: "no input is documented", fix }];
}

// A row that has no type in the end, or no place, would stand for any.
function questionRows(file: string, documented: Documented): SpecProblem[] {
  const { request, responses } = correct(documented).contract;
  const tables = [
    ["request", request] as const,
    ...Object.entries(responses).map(([status, rows]) => [`responses.${status}`, rows] as const),
  ];
  return tables.flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([name, { as, in: place }]) => {
      const isNowhere = table === "request" && place === undefined && !name.includes(".");
      const lacks = as === undefined ? "type" : isNowhere ? "place" : undefined;
      const fix = `give it ${lacks === "type" ? "`as`" : "`in`"}, with the source that has it`;
      return lacks ? [{ file, at: `${table}.${name}`, message: `the row has no ${lacks}`, fix }] : [];
    }),
  );
}

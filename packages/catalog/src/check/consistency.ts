import { isDeepStrictEqual } from "node:util";
import type { Documented, Source } from "@facsimile/spec-schemas/types";
import { correct, type Fact, misplacedNotes, type PlacedProblem, type SpecProblem } from "../model/index.ts";
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

type Rows = Readonly<Record<string, Fact>>;

function questionRows(file: string, documented: Documented): SpecProblem[] {
  const { request, responses } = correct(documented).contract;
  const tables = [
    ["request", request] as const,
    ...Object.entries(responses).map(([status, rows]) => [`responses.${status}`, rows] as const),
  ];
  return tables.flatMap(([table, rows]) =>
    Object.keys(rows).flatMap((name) =>
      questionRow(rows, name, table === "request").map((problem) => ({ file, at: `${table}.${name}`, ...problem })),
    ),
  );
}

// A row that has no type in the end, or no place, would stand for any.
function questionRow(rows: Rows, name: string, isInput: boolean): Pick<SpecProblem, "message" | "fix">[] {
  const { as, in: place, mandatory } = rows[name] as Fact;
  const outer = outerOf(name);
  const isWithin = outer === "" || !isInput || isDeepStrictEqual(rows[outer]?.in, place);
  const questions = [
    [as === undefined, "the row has no type", "give it `as`, with the source that has it"],
    [isInput && outer === "" && !place, "the row has no place", "give it `in`, with the source that has it"],
    [place === "path" && !mandatory, "a part of the path may be absent", "add mandatory: true"],
    [outer !== "" && !rows[outer], `${outer} has no row`, `add the row of ${outer}`],
    [rows[outer] && !isWithin, `it stands in another place than ${outer}`, `give it the \`in\` of ${outer}`],
  ] as const;
  return questions.flatMap(([isAsked, message, fix]) => (isAsked ? [{ message, fix }] : []));
}

// The object or list that a row is in.
function outerOf(name: string): string {
  return name.replace(/(\.\*)*\.[^.]+$|^[^.]+$/, "");
}

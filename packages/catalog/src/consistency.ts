import { correct, misplacedNotes } from "./contract.ts";
import type { Documented, Source } from "./documented.ts";
import type { Problem } from "./problem.ts";
import { unknownSources } from "./sources.ts";

/** Reports operations that nothing documents, and documented facts without an operation. */
export function checkPairing(id: string, operations: readonly string[], documented: readonly string[]): Problem[] {
  const undocumented = operations.filter((name) => !documented.includes(name));
  const orphans = documented.filter((name) => !operations.includes(name));
  return [
    ...undocumented.map((name) => ({
      file: `specs/${id}/operations/${name}.yaml`,
      message: "nothing documents this operation",
      mend: `write specs/${id}/documented/${name}.yaml`,
    })),
    ...orphans.map((name) => ({
      file: `specs/${id}/documented/${name}.yaml`,
      message: "there is no such operation",
      mend: `write specs/${id}/operations/${name}.yaml or correct the name`,
    })),
  ];
}

/** Reports what does not fit together inside one documented file: errata, notes, cases, sources. */
export function checkConsistency(
  file: string,
  documented: Documented,
  shared: Readonly<Record<string, Source>>,
): Problem[] {
  const { misplaced } = correct(documented);
  const unpaired = Object.entries(documented.cases).flatMap(([name, { request, response }]) => [
    ...(request in documented.requests
      ? []
      : [{ file, at: `cases.${name}`, message: `there is no request ${request}`, mend: "name one of `requests`" }]),
    ...(response in documented.responsesPrinted
      ? []
      : [
          {
            file,
            at: `cases.${name}`,
            message: `there is no response ${response}`,
            mend: "name one of `responsesPrinted`",
          },
        ]),
  ]);
  const at = [...misplaced, ...misplacedNotes(documented)].map((problem) => ({ file, ...problem }));
  return [...at, ...unpaired, ...unknownSources(file, documented, shared)];
}

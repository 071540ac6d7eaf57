/** A problem in a file under `specs/`: where it is, what it is, and how to fix it. */
export interface SpecProblem {
  readonly file: string;
  readonly line?: number;
  /** Place inside the file, such as `request[2].schema`. */
  readonly at?: string;
  /** Place of the row that has the problem, if `at` is the place that the row is about. */
  readonly row?: string;
  readonly message: string;
  readonly fix?: string;
}

/** A problem at a place of a file that the caller knows. */
export type PlacedProblem = Required<Pick<SpecProblem, "at" | "message" | "fix">>;

/** A name that is not among the known ones. */
export function unknownName(at: string, what: string, name: string, known: Iterable<string>): PlacedProblem {
  const names = [...known].join(", ");
  return { at, message: `unknown ${what} ${name}`, fix: names ? `use one of ${names}` : "remove it" };
}

/** Those of some names that are not among the known ones. */
export function unknownNames(
  at: string,
  what: string,
  names: readonly string[],
  known: Iterable<string>,
): PlacedProblem[] {
  const all = [...known];
  return names.filter((name) => !all.includes(name)).map((name) => unknownName(at, what, name, all));
}

/** Prints a problem on one line: `file:line place: message. Fix: …`. */
export function formatProblem({ file, line, at, message, fix }: SpecProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}${at ? ` ${at}` : ""}: ${message}${fix ? `. Fix: ${fix}` : ""}`;
}

/** Thrown when files have problems. It lists all of them, not only the first. */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** One mistake in a file: where it is, what is wrong and how to mend it. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  /** Place inside the file, such as `request[2].schema`. */
  readonly at?: string;
  readonly message: string;
  readonly mend?: string;
}

/** Prints a problem on one line: `file:line place: message. Fix: …`. */
export function formatProblem({ file, line, at, message, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}${at ? ` ${at}` : ""}: ${message}${mend ? `. Fix: ${mend}` : ""}`;
}

/** Thrown when files are wrong; lists every problem that was found, not only the first. */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

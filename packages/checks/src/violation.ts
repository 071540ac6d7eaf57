/** One way in which a request or a response departs from its contract. */
export interface Violation {
  /** `malformed` is text that is not the JSON it has to be. */
  readonly kind: "missing" | "invalid" | "malformed";
  readonly in: "path" | "query" | "header" | "body";
  /** The parameter, or the field of the body with dots between its steps; empty for the body as a whole. */
  readonly name: string;
  /** JSON Schema keyword that is broken, or `single`, `json`, `status`, `spelling`, or the kind of a rule. */
  readonly keyword: string;
  /** The rule in words; never the value that was sent, which may be a secret. */
  readonly rule: string;
  /** What to do, where more can be said than the kind does. */
  readonly fix?: string;
}

const fixes: Readonly<Record<Violation["kind"], string>> = {
  missing: "add it",
  invalid: "change it, or correct the contract if the service takes it",
  malformed: "write it as JSON",
};

/** What to do about a violation. */
export function fixOf({ kind, fix = fixes[kind] }: Violation): string {
  return fix;
}

/** Prints a violation on one line: place, rule and how to fix it. */
export function formatViolation(violation: Violation): string {
  const { in: place, name, rule } = violation;
  return `${name ? `${place} ${name}` : place}: ${rule}. Fix: ${fixOf(violation)}`;
}

/** Puts what is missing first: services check it before they check values. */
export function sortViolations(violations: readonly Violation[]): Violation[] {
  return [
    ...violations.filter(({ kind }) => kind === "missing"),
    ...violations.filter(({ kind }) => kind !== "missing"),
  ];
}

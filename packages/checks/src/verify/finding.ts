import { fixOf, type Violation } from "../violation.ts";

/** Something that a check found out about a service, a client or recorded traffic. */
export interface Finding {
  /** A `violation` breaks the contract; a `note` does not, such as a code that the contract does not list. */
  readonly level: "violation" | "note";
  readonly api: string;
  readonly operation: string;
  /** Place in the request or response, such as `request body name`. */
  readonly place: string;
  /** JSON Schema keyword or rule that is broken. */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  /** Where it was seen, such as `traffic.har entry 12`. */
  readonly seen: string;
  /** The vendor's page or definition behind the contract. */
  readonly source?: string;
  /** The smallest input that shows it, without secrets. */
  readonly input?: unknown;
}

/** What is found, before it is known of which operation and where it was seen. */
export type Found = Pick<Finding, "level" | "place" | "rule" | "message" | "fix">;

/** A violation of a request or a response as a finding. */
export function toFound(side: string, violation: Violation): Found {
  const place = [side, violation.in, violation.name].filter(Boolean).join(" ");
  return { level: "violation", place, rule: violation.keyword, message: violation.rule, fix: fixOf(violation) };
}

/** What is said of an error code that the contract does not list. */
export function unlistedCode(status: number, code: string): Found {
  const message = `the contract does not list the code ${code.slice(0, 100)}`;
  const fix = "handle it as any other error, or add it to the contract with its source";
  return { level: "note", place: `response ${status}`, rule: "unlisted-code", message, fix };
}

/** Prints a finding on one line. */
export function formatFinding({ api, operation, place, message, fix, seen }: Finding): string {
  return `${[api, operation, place].filter(Boolean).join(" ")}: ${message} (${seen}). Fix: ${fix}`;
}

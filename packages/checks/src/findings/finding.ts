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

/** Prints a finding on one line. */
export function formatFinding({ api, operation, place, message, fix, seen }: Finding): string {
  return `${[api, operation, place].filter(Boolean).join(" ")}: ${message} (${seen}). Fix: ${fix}`;
}

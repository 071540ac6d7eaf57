/** What a change asks of the version: `break` a major one, `addition` a minor one; `equivalent` and `note` nothing more than a patch. */
export type Impact = "break" | "addition" | "note" | "equivalent";

/** A difference between two versions of a contract. */
export interface Change {
  /** Name of the document. */
  readonly document: string;
  /** operationId, or method and path; empty for a change of the whole document. */
  readonly operation: string;
  /** Where, such as `request query Name` or `response 200 body /Images/0/Status`. */
  readonly place: string;
  readonly rule: string;
  readonly impact: Impact;
  readonly message: string;
  /** A request that only the base accepts, a response that only the head gives, or what the base stated and the head does not. */
  readonly counterExample?: unknown;
}

/** A change of an operation that the caller knows. */
export type Partly = Omit<Change, "document" | "operation"> & Partial<Change>;

const order: readonly Impact[] = ["break", "addition", "note", "equivalent"];

/** Sorts changes by impact, then by operation and place. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const keyOf = (change: Change) =>
    [order.indexOf(change.impact), change.document, change.operation, change.place, change.rule].join("\n");
  return changes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The bump of semantic versioning that changes ask for. */
export function bumpOf(changes: readonly Change[]): "major" | "minor" | "patch" | "none" {
  if (changes.some(({ impact }) => impact === "break")) return "major";
  if (changes.some(({ impact }) => impact === "addition")) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

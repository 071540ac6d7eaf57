import { formatViolation, type Violation } from "@facsimile/checks";
import type { RequestViolation } from "./refusal.ts";

/** Puts a refusal into words for people; nothing secret may come in here. */
export function explainViolation(violation: RequestViolation): string {
  if (violation.reason !== undefined) return violation.reason;
  if (isViolation(violation)) return formatViolation(violation);
  // The text to sign may hold a token.
  return violation.rule === undefined || violation.kind === "signature-mismatch"
    ? violation.kind
    : `${violation.kind}: ${violation.rule}`;
}

function isViolation(violation: RequestViolation): violation is Violation {
  return violation.in !== undefined;
}

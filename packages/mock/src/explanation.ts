import { formatViolation, type Violation } from "@facsimile/checks";
import type { Breach } from "./refusal.ts";

/** Puts a refusal into words for people; nothing secret may come in here. */
export function explainBreach(breach: Breach): string {
  if (breach.reason !== undefined) return breach.reason;
  if (isViolation(breach)) return formatViolation(breach);
  // The text to sign may hold a token.
  return breach.rule === undefined || breach.kind === "signature-mismatch"
    ? breach.kind
    : `${breach.kind}: ${breach.rule}`;
}

function isViolation(breach: Breach): breach is Violation {
  return breach.in !== undefined;
}

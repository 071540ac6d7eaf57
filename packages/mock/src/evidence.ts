import { type MockAnswer, problemAnswer } from "./answer.ts";

/** What answers may rest on: anything, or only what is documented or put together from documented parts. */
export type EvidenceWanted = "any" | "documented";

/** The answer itself or, where nothing documents it and that is wanted, 501 with what would have been assumed. */
export function insistOnEvidence(answer: MockAnswer, wanted: EvidenceWanted): MockAnswer {
  const { "x-facsimile-evidence": evidence, "content-type": type = "" } = answer.headers;
  // A problem is the mock's own, and a fault was asked for: neither claims to be what the service answers.
  const isOwn = type === "application/problem+json" || answer.fault !== undefined;
  if (wanted === "any" || evidence !== "assumed" || isOwn) return answer;
  const { status, body, operationId, reason } = answer;
  const detail = [
    "No source documents what the service answers here.",
    'Mend: allow evidence "any" to get what would be assumed, or ask for a documented reply with Prefer: example=NAME.',
  ].join(" ");
  return {
    ...problemAnswer(501, "This answer is not documented", detail, { assumed: { status, type, body } }),
    ...(operationId !== undefined && { operationId }),
    ...(reason !== undefined && { reason }),
  };
}

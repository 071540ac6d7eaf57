import { type MockResponse, problemResponse } from "../contract/index.ts";

/** Which responses are allowed: any, or only those that are documented or composed from documented parts. */
export type EvidenceWanted = "any" | "documented";

/** The response itself or, where nothing documents it and that is wanted, 501 with what would have been assumed. */
export function insistOnEvidence(response: MockResponse, wanted: EvidenceWanted): MockResponse {
  const { "x-facsimile-evidence": evidence, "content-type": type = "" } = response.headers;
  // A problem is the mock's own, and a fault was requested: neither stands for the service.
  const isOwn = type === "application/problem+json" || response.fault !== undefined;
  if (wanted === "any" || evidence !== "assumed" || isOwn) return response;
  const { status, body, operationId, reason } = response;
  const detail = [
    "No source documents how the service responds here.",
    'Fix: allow evidence "any" to get what would be assumed, or request a documented example with Prefer: example=NAME.',
  ].join(" ");
  return {
    ...problemResponse(501, "This response is not documented", detail, { assumed: { status, type, body } }),
    ...(operationId !== undefined && { operationId }),
    ...(reason !== undefined && { reason }),
  };
}

import { type Finding, findCode } from "../verify/index.ts";
import { accepted, compareRefusal, toFinding } from "./compare.ts";
import type { CheckedOperation } from "./operation.ts";
import type { RequestValues } from "./request.ts";
import type { Ask } from "./service.ts";

const forgeries = [
  ["none", "unauthenticated", "a request without a signature"],
  ["wrong-secret", "signature-mismatch", "a signature with a wrong secret"],
  ["old-date", "expired-date", "a signature of an hour ago"],
  ["changed", "signature-mismatch", "a request that was changed after it was signed"],
  ["repeated", "replayed-nonce", "a request that came before, with the same nonce,"],
] as const;

/** Lists signatures that the service takes and should not, and refusals of them that break the contract. */
export async function checkAuthentication(
  operation: CheckedOperation,
  ask: Ask,
  values: RequestValues,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [signing, kind, what] of forgeries) {
    // The first of two is valid, and is executed.
    if (signing === "repeated" && !(operation.hasNonce && operation.isRepeatable)) continue;
    const response = await ask(operation, values, signing);
    const { status, body } = response;
    if (operation.isThrottled(status, findCode(body))) continue;
    const isTaken = operation.isSuccess(status, body);
    const found = isTaken
      ? [accepted("request header Authorization", kind, `${what} is accepted`)]
      : compareRefusal(operation, operation.refusalOf({ kind }), response);
    findings.push(...found.map((one) => toFinding(operation, one, values, what)));
  }
  return findings;
}

import { requireName } from "../request/index.ts";
import type { CheckedOperation } from "./operation.ts";
import type { RequestValues } from "./request.ts";

/** Requests in place of the documented ones, by operation and case: with ids that the service knows. */
export type CheckData = Readonly<Record<string, Readonly<Record<string, RequestValues>>>>;

/** The documented requests, to be filled with ids that the service knows. */
export function skeletonOf(operations: readonly CheckedOperation[]): CheckData {
  const entries = operations.map(({ contract, cases }) => [
    contract.operationId,
    Object.fromEntries(cases.map(({ name, request }) => [name, request])),
  ]);
  return Object.fromEntries(entries);
}

/** Throws a TypeError for an operation or a case that the API does not have. */
export function checkData(data: CheckData, operations: readonly CheckedOperation[]): void {
  const known = skeletonOf(operations);
  for (const [operation, cases] of Object.entries(data)) {
    const own = requireName("operation", operation, known);
    for (const name of Object.keys(cases)) requireName(`case of ${operation}`, name, own);
  }
}

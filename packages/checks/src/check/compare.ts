import { type Finding, type Found, findCode, toFound, unlistedCode } from "../verify/index.ts";
import type { CheckedOperation, Refusal } from "./operation.ts";
import { type RequestValues, showRequest } from "./request.ts";
import type { ServiceResponse } from "./service.ts";

const fix = "correct the service, or the contract if the vendor's service does the same";

/** Lists what a response breaks, whatever was sent. */
export function compareResponse(
  operation: CheckedOperation,
  { status, body, headers, isJson }: ServiceResponse,
): Found[] {
  const at = `response ${status}`;
  if (!isJson) return [violation(at, "json", "the body is not JSON")];
  const violated = [
    ...operation.compiled.checkResponse(status, body, headers),
    ...operation.findMisspelt(status, body),
  ];
  const found = violated.map((one) => toFound(at, one));
  const code = operation.isSuccess(status, body) ? undefined : findCode(body);
  if (code === undefined || operation.contract.listsCode(code)) return found;
  return [...found, unlistedCode(status, code)];
}

/** Lists what a success breaks beside its schema: a documented response has members, and a page has no more items than were asked for. */
export function compareSuccess(
  { pagination }: CheckedOperation,
  values: RequestValues,
  documented: unknown,
  { status, body }: ServiceResponse,
): Found[] {
  const own = (body ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.keys((documented ?? {}) as object);
  const isEmpty = names.length > 0 && !names.some((name) => Object.hasOwn(own, name));
  const empty = isEmpty ? [violation(`response ${status} body`, "evidence", `has none of ${names.join(", ")}`)] : [];
  const items = pagination && own[pagination.items.slice(1)];
  const size = Number(values.query?.[pagination?.size ?? pagination?.limit ?? ""] ?? Number.NaN);
  // Some documented responses hold more than their requests ask for.
  const shown = pagination && ((documented ?? {}) as typeof own)[pagination.items.slice(1)];
  const isLong = Array.isArray(items) && items.length > Math.max(size, Array.isArray(shown) ? shown.length : 0);
  const place = `response ${status} body ${pagination?.items.slice(1)}`;
  return isLong ? [...empty, violation(place, "page-size", `has more than the ${size} items asked for`)] : empty;
}

/** Lists how a refusal differs from the documented one: a violation where a page states it, a note where it is inferred. */
export function compareRefusal(
  operation: CheckedOperation,
  expected: Refusal | undefined,
  response: ServiceResponse,
): Found[] {
  const found = compareResponse(operation, response);
  if (!expected) return found;
  const { status, body } = response;
  const code = findCode(body);
  const isCode = expected.isCode(code);
  // A code that a template describes is not in the list.
  const rest = isCode ? found.filter(({ rule }) => rule !== "unlisted-code") : found;
  if (isCode && status === expected.status) return rest;
  const message = `refused with ${status} ${code ?? ""}, expected ${expected.status} ${expected.code ?? ""}`.trim();
  const level = expected.isDocumented ? "violation" : "note";
  return [...rest, { level, place: `response ${status}`, rule: "refusal", message, fix }];
}

/** Something that the service took and should have refused. */
export const accepted = (place: string, rule: string, message: string): Found => violation(place, rule, message);

/** Something that the service refused and should have taken. */
export const refused = (place: string, message: string): Found => violation(place, "refused", message);

/** Completes what was found with the operation, its source and the input that shows it. */
export function toFinding({ contract }: CheckedOperation, found: Found, values: RequestValues, seen: string): Finding {
  const { api, operationId: operation, source } = contract;
  return { api, operation, ...found, seen, ...(source && { source }), input: showRequest(values) };
}

function violation(place: string, rule: string, message: string): Found {
  return { level: "violation", place, rule, message, fix };
}

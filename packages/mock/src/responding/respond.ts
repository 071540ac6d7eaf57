import { type Evidence, type MockResponse, originHeaders, problemResponse } from "../contract/index.ts";
import type { MockOperation } from "./operation.ts";
import { formatPreference, type Preference } from "./preference.ts";
import type { Prism, PrismCall, PrismResponse } from "./prism.ts";

/** A response that state supplies. */
export interface SuppliedResponse {
  readonly evidence: Evidence;
  readonly status: number;
  readonly body: unknown;
}

/** Responds to a request that keeps the contract: with what state supplies, else with what is preferred. */
export function respond(
  operation: MockOperation,
  prism: Prism,
  preference: Preference,
  supplied?: SuppliedResponse,
): MockResponse {
  const ask = (call: PrismCall) => insistOnSchema(operation, prism(call));
  if (supplied) return toResponse(ask({ code: supplied.status, supplied }), originHeaders(supplied.evidence, "state"));
  const { code, example, dynamic } = preference;
  if (!isInContract(operation, preference)) return refusePreference(operation, preference);
  const empty = dynamic ? undefined : findEmptyCase(operation, preference);
  if (empty) return describeCase(operation, empty.name, ask({ code: empty.status, supplied: { body: undefined } }));
  const status = code ?? (example === undefined ? undefined : operation.cases.get(example)?.response.status);
  const given = ask({ code: status === undefined ? undefined : Number(status), example, dynamic });
  if (given.example !== undefined) return describeCase(operation, given.example, given);
  return toResponse(given, originHeaders("assumed", "schema"));
}

function insistOnSchema({ operationId }: MockOperation, given: PrismResponse): PrismResponse {
  if (given.violations.length === 0) return given;
  throw new Error(
    `${operationId}: the response breaks its schema: ${given.violations.join("; ")}. Fix: correct the spec`,
  );
}

function describeCase({ cases }: MockOperation, name: string, given: PrismResponse): MockResponse {
  const { evidence = "assumed", response: { header = {} } = {} } = cases.get(name) ?? {};
  const headers = Object.entries(header).map(([key, value]) => [key.toLowerCase(), String(value)]);
  return toResponse(given, { ...Object.fromEntries(headers), ...originHeaders(evidence, "example", name) });
}

function toResponse({ status, body, contentType }: PrismResponse, headers: Record<string, string>): MockResponse {
  return { status, headers: { ...(body !== "" && { "content-type": contentType }), ...headers }, body };
}

// Prism would generate a body for a case that is documented without one.
function findEmptyCase({ cases }: MockOperation, { code, example }: Preference) {
  const all = [...cases].map(([name, { response }]) => ({ name, ...response }));
  const isChosen = code === undefined ? (status: number) => status < 300 : (status: number) => String(status) === code;
  const chosen = all.find(({ name, status }) => (example === undefined ? isChosen(status) : name === example));
  return chosen?.body === undefined ? chosen : undefined;
}

function isInContract({ cases, statuses }: MockOperation, { code, example }: Preference): boolean {
  const isStatus = code === undefined || statuses.some((status) => String(status) === code);
  if (example === undefined) return isStatus;
  const status = cases.get(example)?.response.status;
  return status !== undefined && (code === undefined || String(status) === code);
}

function refusePreference({ operationId, cases, statuses }: MockOperation, preference: Preference): MockResponse {
  const wanted = formatPreference(preference, ["code", "example"]);
  const detail = `${operationId} has no response for Prefer: ${wanted}. Fix: prefer one of these codes or examples.`;
  const codes = [...new Set([...statuses, ...[...cases.values()].map(({ response: { status } }) => status)])];
  return problemResponse(400, "The contract has no such response", detail, { codes, examples: [...cases.keys()] });
}

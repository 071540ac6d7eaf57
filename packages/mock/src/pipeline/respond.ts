import { type Input, saysSuccess } from "@facsimile/checks";
import { findListed, type MockResponse, refuse } from "../contract/index.ts";
import {
  type MockOperation,
  type Preference,
  type Prism,
  readPreference,
  respond as respondByContract,
  tellPreference,
} from "../responding/index.ts";
import type { StateResult } from "../state/index.ts";
import { maskText } from "../text/index.ts";
import { addHeaders, type Call, refuseAt, wordsOf } from "./call.ts";

/** Responds to a call that keeps its contract: state supplies the example, and Prism gives the response. */
export async function respond(call: Call): Promise<MockResponse> {
  const { target, normalised, trace, reading } = call;
  if ("kind" in target) throw new Error("validation refuses what is not an operation");
  const { operation } = target;
  const { prefer } = normalised.canonical.headers;
  const preference = readPreference(prefer);
  const result = askState(call, operation.operationId, preference, reading.input);
  const prism = await operation.loadPrism();
  const response = result
    ? respondFromState(call, operation, prism, result)
    : respondAsPreferred(call, operation, prism, preference);
  trace.executed = isSuccess(operation.success, response, result);
  const detail = response.headers["x-facsimile-case"] ?? `${response.status}`;
  trace.steps.push({ step: "response", verdict: "passed", detail });
  const told = tellPreference(response, prefer, result ? ["scenario"] : ["code", "example", "dynamic"]);
  return tellDoubts(told, reading);
}

// What a service may refuse, or ignores as the mock does.
function tellDoubts(response: MockResponse, { unknown, empty }: Call["reading"]): MockResponse {
  if (unknown.length + empty.length === 0) return response;
  const list = (names: readonly string[]) => Array.from(names.slice(0, 5), (name) => maskText(name)).join(", ");
  const reasons = [
    response.reason,
    unknown.length > 0 &&
      `${list(unknown)}: not in the contract, ignored. Fix: leave it out, or add it to the contract`,
    empty.length > 0 && `${list(empty)}: required, and sent without a value. Fix: give it a value`,
  ];
  return { ...response, reason: reasons.filter(Boolean).join("; ") };
}

function askState(call: Call, operationId: string, preference: Preference, input: Input): StateResult | undefined {
  const { api, normalised, requestId, trace, rules } = call;
  if (!rules.state) return undefined;
  const readAccessKeyId = () => {
    const presented = normalised.readCredentials();
    return "accessKeyId" in presented ? presented.accessKeyId : undefined;
  };
  const { id: apiId } = api;
  trace.location = rules.state.locate({ apiId, input, location: trace.location });
  const { location } = trace;
  return rules.state.respond({ apiId, operationId, preference, requestId, input, location, readAccessKeyId });
}

function respondFromState(call: Call, operation: MockOperation, prism: Prism, result: StateResult): MockResponse {
  const { trace } = call;
  if ("refusal" in result) {
    trace.steps.push({ step: "scenario", verdict: "refused" });
    return result.refusal;
  }
  const { scenario } = result;
  trace.steps.push({ step: "scenario", verdict: "applied", detail: scenario });
  const headers = { "x-facsimile-scenario": scenario };
  if ("violation" in result) return addHeaders(refuseAt(call, "scenario", result.violation), headers);
  if ("supplied" in result) return addHeaders(respondByContract(operation, prism, {}, result.supplied), headers);
  const { example, reason } = result;
  const response = respondByContract(operation, prism, { example });
  return addHeaders({ ...response, ...(reason !== undefined && { reason }) }, headers);
}

function respondAsPreferred(call: Call, operation: MockOperation, prism: Prism, preference: Preference): MockResponse {
  const listed = findListed(operation, preference);
  return listed ? refuse([listed], listed.on, wordsOf(call)) : respondByContract(operation, prism, preference);
}

// Whether the operation took effect.
function isSuccess(
  members: MockOperation["success"],
  { status, body }: MockResponse,
  result: StateResult | undefined,
): boolean {
  if (status < 200 || status > 299) return false;
  if (Object.keys(members).length === 0 || body === "") return true;
  return saysSuccess(members, result && "supplied" in result ? result.supplied.body : JSON.parse(body));
}

import type { Input, RequestReading } from "@facsimile/checks";
import type { MockApi } from "./api.ts";
import type { Authenticate } from "./authentication/authentication.ts";
import type { Faults } from "./faults/fault-plan.ts";
import { type InjectedFault, readDelivery, refuseByKind, respondToFault } from "./faults/injected-fault.ts";
import { type Step as JournalStep, keptReason, type Trace } from "./journal/journal.ts";
import { maskText } from "./journal/mask-text.ts";
import { copyStart } from "./journal/truncate.ts";
import type { MockOperation } from "./operation.ts";
import { findListed } from "./responding/listed-code.ts";
import { type Preference, readPreference, tellPreference } from "./responding/preference.ts";
import type { Prism } from "./responding/prism.ts";
import { explainViolation } from "./responding/reason.ts";
import { type RequestViolation, refuse, type Words } from "./responding/refusal.ts";
import { respond as respondByContract } from "./responding/respond.ts";
import { isSuccess } from "./responding/success.ts";
import { type MockResponse, problemResponse, refuseStranger } from "./response.ts";
import type { State, StateResult } from "./state/state.ts";
import type { Normalised, Target } from "./wire/protocol.ts";
import { decodeRequest, type MockRequest } from "./wire/request.ts";
import { findSizeViolation, refuseSize } from "./wire/request-size.ts";
import { encodeAsXml } from "./wire/xml-response.ts";

/** What is decided for all calls alike. */
export interface Rules {
  readonly authenticate: Authenticate;
  readonly chooseFault: Faults["choose"];
  /** Without it the mock is stateless: every call gets its documented example. */
  readonly state?: State;
  /** Adjusts a response of an API to the options of the mock. */
  readonly revise: (apiId: string, response: MockResponse) => MockResponse;
}

/** A request of which nothing has been read. */
interface Arrival {
  readonly api: MockApi;
  readonly sent: MockRequest;
  readonly rules: Rules;
  readonly trace: Trace;
  readonly requestId: string;
}

/** One call on its way through the steps. */
interface Call extends Arrival {
  readonly normalised: Normalised;
  readonly target: Target;
  /** What `validate` has read. */
  reading: RequestReading;
  /** Injected into the call, which goes on. */
  fault?: InjectedFault;
}

// The first step that responds ends its list; `route` reads the request between the two.
const admission: readonly ((arrival: Arrival) => MockResponse | undefined)[] = [checkCaller, checkRegion, checkSize];
const steps: readonly ((call: Call) => MockResponse | Promise<MockResponse> | undefined)[] = [
  ...[injectFault, authenticate, validate],
  respond,
];

/** Takes a request through the steps, each of which writes into the trace. */
export async function handleCall(api: MockApi, sent: MockRequest, rules: Rules, trace: Trace): Promise<MockResponse> {
  const arrival = { api, sent, rules, trace, requestId: api.protocol.createRequestId() };
  for (const step of admission) {
    const refusal = step(arrival);
    if (refusal) return identify(arrival, refusal);
  }
  const call = route(arrival);
  for (const step of steps) {
    const response = step(call);
    if (response) return encode(call, await response);
  }
  throw new Error("the last step always responds");
}

// A page of another site must not change what a test counts.
function checkCaller({ sent: { stranger }, trace }: Arrival): MockResponse | undefined {
  if (stranger === undefined) return undefined;
  const reason = copyStart(stranger, keptReason);
  trace.steps.push({ step: "caller", verdict: "refused", detail: reason });
  return { ...refuseStranger(reason), reason };
}

function checkRegion({ trace }: Arrival): MockResponse | undefined {
  const { refusal } = trace.location;
  if (refusal === undefined) return undefined;
  trace.steps.push({ step: "region", verdict: "refused", detail: refusal });
  return { ...problemResponse(400, "There is no such region", refusal), reason: refusal };
}

function checkSize({ api, sent, requestId, trace }: Arrival): MockResponse | undefined {
  const oversize = findSizeViolation(sent);
  if (!oversize) return undefined;
  const { kind, rule } = oversize;
  const reason = `${kind}: ${rule}`;
  trace.steps.push({ step: "limits", verdict: "refused", detail: reason });
  const words = { host: sent.headers.host ?? "", requestId, action: "" };
  return { ...(refuseByKind(api.violations, { kind, rule }, words) ?? refuseSize(oversize)), reason };
}

const nothing: RequestReading = { violations: [], input: {}, unknown: [], empty: [] };

function route(arrival: Arrival): Call {
  const { api, sent, trace } = arrival;
  const normalised = api.protocol.normalise(decodeRequest(sent));
  const target = api.protocol.findTarget(api.operations, normalised.canonical);
  if ("operation" in target) {
    trace.operationId = target.operation.operationId;
    trace.steps.push({ step: "routing", verdict: "passed", detail: target.operation.operationId });
  }
  return { ...arrival, normalised, target, reading: nothing };
}

function injectFault(call: Call): MockResponse | undefined {
  const { api, rules, target, trace } = call;
  const { operationId, request } = trace;
  const operation = operationId === undefined ? {} : { operation: operationId };
  const fault = rules.chooseFault({ api: api.id, ...operation, method: request.method });
  if (!fault) return undefined;
  call.fault = fault;
  trace.steps.push({ step: "fault", verdict: "applied", detail: fault.kind });
  const { codes } = "operation" in target ? target.operation : api.operations[0];
  return respondToFault(fault, api.violations, wordsOf(call), codes);
}

// Who may call is asked before what is called, so a call without an operation is held to the first one's rules.
function authenticate(call: Call): MockResponse | undefined {
  const { api, rules, target, normalised, trace } = call;
  const violation = rules.authenticate("kind" in target ? api.operations[0] : target.operation, normalised);
  if (violation) return refuseAt(call, "authentication", violation);
  trace.steps.push({ step: "authentication", verdict: "passed" });
  return undefined;
}

function validate(call: Call): MockResponse | undefined {
  const { target, normalised, trace } = call;
  const { canonical, translate = (violation) => violation } = normalised;
  if ("kind" in target) return refuseAt(call, "routing", translate(target));
  call.reading = target.operation.readRequest(canonical, target.pathValues);
  const [violation] = call.reading.violations;
  if (violation) return refuseAt(call, "validation", translate(violation));
  trace.steps.push({ step: "validation", verdict: "passed" });
  return undefined;
}

async function respond(call: Call): Promise<MockResponse> {
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
  trace.executed = isSuccess(operation.success, response);
  const detail = response.headers["x-facsimile-case"] ?? `${response.status}`;
  trace.steps.push({ step: "response", verdict: "passed", detail });
  const told = tellPreference(response, prefer, result ? ["scenario"] : ["code", "example", "dynamic"]);
  return conclude(call, tellDoubts(told, reading));
}

// What a service may refuse, or ignores as the mock does.
function tellDoubts(response: MockResponse, { unknown, empty }: RequestReading): MockResponse {
  const list = (names: readonly string[]) =>
    names
      .slice(0, 5)
      .map((name) => maskText(name))
      .join(", ");
  const doubts = [
    ...(unknown.length > 0
      ? [`query ${list(unknown)}: not in the contract, ignored. Fix: leave it out, or add it to the contract`]
      : []),
    ...(empty.length > 0 ? [`query ${list(empty)}: required, and sent without a value. Fix: give it a value`] : []),
  ];
  if (doubts.length === 0) return response;
  return { ...response, reason: [response.reason, ...doubts].filter((reason) => reason !== undefined).join("; ") };
}

const assumed = { "x-facsimile-evidence": "assumed" };

function askState(call: Call, operationId: string, preference: Preference, input: Input): StateResult | undefined {
  const { api, normalised, requestId, rules } = call;
  const readAccessKeyId = () => {
    const presented = normalised.readCredentials();
    return "accessKeyId" in presented ? presented.accessKeyId : undefined;
  };
  if (!rules.state) return undefined;
  const asked = { apiId: api.id, operationId, preference, requestId, input, readAccessKeyId };
  call.trace.location = rules.state.locate({ ...asked, location: call.trace.location });
  return rules.state.respond({ ...asked, location: call.trace.location });
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

function refuseAt(call: Call, step: JournalStep["step"], violation: RequestViolation): MockResponse {
  const reason = copyStart(explainViolation(violation), keptReason);
  call.trace.steps.push({ step, verdict: "refused", detail: reason });
  const refused = { ...refuse(call.api.violations, violation, wordsOf(call)), reason };
  // The service ignores what it does not know. A mock that did so would hide the slip.
  const refusal =
    violation.keyword === "spelling" ? { ...refused, headers: { ...refused.headers, ...assumed } } : refused;
  return step === "scenario" ? refusal : conclude(call, refusal);
}

function conclude({ api, rules, trace }: Call, response: MockResponse): MockResponse {
  const revised = rules.revise(api.id, response);
  trace.executed &&= revised.status < 300;
  return revised;
}

// The vendor's envelope, ids and headers, and what an injected fault does to the delivery.
function encode(call: Call, given: MockResponse): MockResponse {
  const { fault, normalised, target, trace } = call;
  const encoded = normalised.wantsXml ? encodeAsXml(given, target.action) : given;
  const delivery = fault && readDelivery(fault);
  return {
    // A page of a proxy knows no id; a documented one stays as it is printed.
    ...(fault?.kind === "html" ? encoded : identify(call, encoded)),
    ...(fault && { fault: fault.kind }),
    ...(delivery && { delivery }),
    ...(trace.operationId !== undefined && { operationId: trace.operationId }),
  };
}

function identify({ api, requestId }: Arrival, response: MockResponse): MockResponse {
  return addHeaders(response, { [api.protocol.requestIdHeader]: requestId });
}

function wordsOf({ sent, requestId, target }: Call): Words {
  return { host: sent.headers.host ?? "", requestId, action: target.action };
}

function addHeaders(response: MockResponse, headers: Readonly<Record<string, string>>): MockResponse {
  return { ...response, headers: { ...headers, ...response.headers } };
}

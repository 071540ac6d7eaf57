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

/** One call on its way through the steps. */
interface Call {
  readonly api: MockApi;
  readonly sent: MockRequest;
  readonly rules: Rules;
  readonly trace: Trace;
  readonly requestId: string;
  /** These three are worked out once, when a step first needs them. */
  readonly normalised: Normalised;
  readonly target: Target;
  readonly reading: RequestReading;
  /** Injected into the call, which goes on. */
  fault?: InjectedFault;
  /** Refused before anything was decoded. */
  isOutside?: true;
}

type Step = (call: Call) => MockResponse | undefined | Promise<MockResponse | undefined>;

// The first step that responds ends the list.
const steps: readonly Step[] = [
  checkCaller,
  checkRegion,
  checkSize,
  route,
  injectFault,
  authenticate,
  validate,
  respond,
];

/** Takes a request through the steps, each of which writes into the trace. */
export async function handleCall(api: MockApi, sent: MockRequest, rules: Rules, trace: Trace): Promise<MockResponse> {
  const call = createCall(api, sent, rules, trace);
  for (const step of steps) {
    const response = await step(call);
    if (response) return encode(call, response);
  }
  throw new Error("the last step always responds");
}

function createCall(api: MockApi, sent: MockRequest, rules: Rules, trace: Trace): Call {
  const { protocol, operations } = api;
  const requestId = protocol.createRequestId();
  const decoded = decodeRequest(sent);
  let normalised: Normalised | undefined;
  let target: Target | undefined;
  let reading: RequestReading | undefined;
  return {
    api,
    sent,
    rules,
    trace,
    requestId,
    get normalised() {
      normalised ??= protocol.normalise(decoded);
      return normalised;
    },
    get target() {
      target ??= protocol.findTarget(operations, this.normalised.canonical);
      return target;
    },
    get reading() {
      if ("kind" in this.target) return { violations: [], input: {}, unknown: [], empty: [] };
      reading ??= this.target.operation.readRequest(this.normalised.canonical, this.target.pathValues);
      return reading;
    },
  };
}

// A page of another site must not change what a test counts.
function checkCaller(call: Call): MockResponse | undefined {
  const { stranger } = call.sent;
  if (stranger === undefined) return undefined;
  call.isOutside = true;
  const reason = copyStart(stranger, keptReason);
  call.trace.steps.push({ step: "caller", verdict: "refused", detail: reason });
  return { ...refuseStranger(reason), reason };
}

function checkRegion(call: Call): MockResponse | undefined {
  const { refusal } = call.trace.location;
  if (refusal === undefined) return undefined;
  call.isOutside = true;
  call.trace.steps.push({ step: "region", verdict: "refused", detail: refusal });
  return { ...problemResponse(400, "There is no such region", refusal), reason: refusal };
}

function checkSize(call: Call): MockResponse | undefined {
  const oversize = findSizeViolation(call.sent);
  if (!oversize) return undefined;
  call.isOutside = true;
  const { kind, rule } = oversize;
  const reason = `${kind}: ${rule}`;
  call.trace.steps.push({ step: "limits", verdict: "refused", detail: reason });
  const documented = refuseByKind(call.api.violations, { kind, rule }, wordsOf(call));
  return { ...(documented ?? refuseSize(oversize)), reason };
}

function route({ target, trace }: Call): undefined {
  if ("kind" in target) return;
  trace.operationId = target.operation.operationId;
  trace.steps.push({ step: "routing", verdict: "passed", detail: target.operation.operationId });
}

function injectFault(call: Call): MockResponse | undefined {
  const { api, rules, trace } = call;
  const { operationId, request } = trace;
  const operation = operationId === undefined ? {} : { operation: operationId };
  const fault = rules.chooseFault({ api: api.id, ...operation, method: request.method });
  if (!fault) return undefined;
  call.fault = fault;
  trace.steps.push({ step: "fault", verdict: "applied", detail: fault.kind });
  return respondToFault(fault, api.violations, wordsOf(call));
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
  const { translate = (violation) => violation } = normalised;
  if ("kind" in target) return refuseAt(call, "routing", translate(target));
  const [violation] = call.reading.violations;
  if (violation) return refuseAt(call, "validation", translate(violation));
  trace.steps.push({ step: "validation", verdict: "passed" });
  return undefined;
}

async function respond(call: Call): Promise<MockResponse | undefined> {
  const { target, normalised, trace } = call;
  if ("kind" in target) return undefined;
  const { operation } = target;
  const { prefer } = normalised.canonical.headers;
  const preference = readPreference(prefer);
  const result = askState(call, operation.operationId, preference, call.reading.input);
  const response = result
    ? await respondFromState(call, operation, result)
    : await respondAsPreferred(call, operation, preference);
  trace.executed = isSuccess(operation.success, response);
  const detail = response.headers["x-facsimile-case"] ?? `${response.status}`;
  trace.steps.push({ step: "response", verdict: "passed", detail });
  const told = tellPreference(response, prefer, result ? ["scenario"] : ["code", "example", "dynamic"]);
  return conclude(call, tellDoubts(told, call.reading));
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

async function respondFromState(call: Call, operation: MockOperation, result: StateResult): Promise<MockResponse> {
  const { trace } = call;
  if ("refusal" in result) {
    trace.steps.push({ step: "scenario", verdict: "refused" });
    return result.refusal;
  }
  const { scenario } = result;
  trace.steps.push({ step: "scenario", verdict: "applied", detail: scenario });
  const response =
    "violation" in result
      ? refuseAt(call, "scenario", result.violation)
      : "example" in result
        ? await respondWithExample(operation, result)
        : await respondByContract(operation, {}, result.supplied);
  return addHeaders(response, { "x-facsimile-scenario": scenario });
}

async function respondAsPreferred(call: Call, operation: MockOperation, preference: Preference) {
  const listed = findListed(operation, preference);
  return listed ? refuse([listed], listed.on, wordsOf(call)) : respondByContract(operation, preference);
}

async function respondWithExample(
  operation: MockOperation,
  { example, reason }: { readonly example: string; readonly reason?: string },
): Promise<MockResponse> {
  return { ...(await respondByContract(operation, { example })), ...(reason !== undefined && { reason }) };
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
  const { api, fault, requestId, isOutside, trace } = call;
  const delivery = fault && readDelivery(fault);
  const response = { ...given, ...(fault && { fault: fault.kind }), ...(delivery && { delivery }) };
  const encoded = !isOutside && call.normalised.wantsXml ? encodeAsXml(response, call.target.action) : response;
  return {
    // A page of a proxy knows no id; a documented one stays as it is printed.
    ...(fault?.kind === "html" ? encoded : addHeaders(encoded, { [api.protocol.requestIdHeader]: requestId })),
    ...(trace.operationId !== undefined && { operationId: trace.operationId }),
  };
}

function wordsOf(call: Call): Words {
  const action = call.isOutside ? "" : call.target.action;
  return { host: call.sent.headers.host ?? "", requestId: call.requestId, action };
}

function addHeaders(response: MockResponse, headers: Readonly<Record<string, string>>): MockResponse {
  return { ...response, headers: { ...headers, ...response.headers } };
}

import type { RequestReading } from "@facsimile/checks";
import type { MockApi } from "../api.ts";
import { type MockResponse, problemResponse, refuseStranger } from "../contract/index.ts";
import { readDelivery, refuseByKind, respondToFault } from "../faults/index.ts";
import { keptReason, type Trace } from "../journal/index.ts";
import { copyStart } from "../text/index.ts";
import { decodeRequest, encodeAsXml, findSizeViolation, type MockRequest, refuseSize } from "../wire/index.ts";
import { type Arrival, addHeaders, type Call, type Rules, refuseAt, wordsOf } from "./call.ts";
import { respond } from "./respond.ts";

/** Takes a request through the steps, each of which writes into the trace; the first one that responds is the last. */
export async function handleCall(api: MockApi, sent: MockRequest, rules: Rules, trace: Trace): Promise<MockResponse> {
  const arrival = { api, sent, rules, trace, requestId: api.protocol.createRequestId() };
  const refusal = checkOrigin(arrival) ?? checkRegion(arrival) ?? checkSize(arrival);
  if (refusal) return addHeaders(refusal, identify(arrival));
  const call = route(arrival);
  const injected = injectFault(call);
  if (injected) return encode(call, injected);
  return encode(call, revise(call, authenticate(call) ?? validate(call) ?? (await respond(call))));
}

// A page of another site must not change what a test counts.
function checkOrigin({ sent: { stranger }, trace }: Arrival): MockResponse | undefined {
  if (stranger === undefined) return undefined;
  const reason = copyStart(stranger, keptReason);
  trace.steps.push({ step: "origin", verdict: "refused", detail: reason });
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
  const fault = rules.chooseFault({ api: api.id, operation: operationId, method: request.method });
  if (!fault) return undefined;
  call.fault = fault;
  trace.steps.push({ step: "fault", verdict: "applied", detail: fault.kind });
  const { codes } = "operation" in target ? target.operation : api.operations[0];
  return respondToFault(fault, api.violations, wordsOf(call), codes);
}

// Who may call is asked before what is called, so a call without an operation is held to the first one's rules.
function authenticate(call: Call): MockResponse | undefined {
  const { api, rules, target, normalised, trace } = call;
  const violation = rules.authenticate(
    "kind" in target ? api.operations[0] : target.operation,
    normalised.canonical.headers,
    normalised.readCredentials,
  );
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

function revise({ api, rules, trace }: Call, response: MockResponse): MockResponse {
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
    ...encoded,
    headers: { ...identify(call), ...encoded.headers },
    ...(fault && { fault: fault.kind }),
    ...(delivery && { delivery }),
    ...(trace.operationId !== undefined && { operationId: trace.operationId }),
  };
}

// The time is that by which a client of ours signs anew where its own clock is too far off. A page of a proxy knows no id.
function identify({ api, requestId, trace, fault }: Arrival & Pick<Call, "fault">): Record<string, string> {
  const date = writeDate(trace.time);
  return fault?.kind === "html" ? { date } : { date, [api.protocol.requestIdHeader]: requestId };
}

let written = { second: Number.NaN, date: "" };

// Once a second, as Node does for a header of its own.
function writeDate(time: number): string {
  const second = Math.floor(time / 1000);
  if (second !== written.second) written = { second, date: new Date(time).toUTCString() };
  return written.date;
}

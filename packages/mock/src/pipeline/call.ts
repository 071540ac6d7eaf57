import type { RequestReading } from "@facsimile/checks";
import type { MockApi } from "../api.ts";
import type { Authenticate } from "../authentication/index.ts";
import { explainViolation, type MockResponse, type RequestViolation, refuse, type Words } from "../contract/index.ts";
import type { Faults, InjectedFault } from "../faults/index.ts";
import { keptReason, type Step, type Trace } from "../journal/index.ts";
import type { State } from "../state/index.ts";
import { copyStart } from "../text/index.ts";
import type { MockRequest, Normalised, Target } from "../wire/index.ts";

/** What is decided for all calls alike. */
export interface Rules {
  readonly authenticate: Authenticate;
  readonly chooseFault: Faults["choose"];
  /** Without it the mock is stateless: every call gets its documented example. */
  readonly state: State | undefined;
  /** Adjusts a response of an API to the options of the mock. */
  readonly revise: (apiId: string, response: MockResponse) => MockResponse;
}

/** A request of which nothing has been read. */
export interface Arrival {
  readonly api: MockApi;
  readonly sent: MockRequest;
  readonly rules: Rules;
  readonly trace: Trace;
  readonly requestId: string;
}

/** One call on its way through the steps. */
export interface Call extends Arrival {
  readonly normalised: Normalised;
  readonly target: Target;
  /** What `validate` has read. */
  reading: RequestReading;
  /** Injected into the call, which goes on. */
  fault?: InjectedFault;
}

const assumed = { "x-facsimile-evidence": "assumed" };

/** Refuses a call for a violation, and says so in the trace. */
export function refuseAt(call: Call, step: Step["step"], violation: RequestViolation): MockResponse {
  const reason = copyStart(explainViolation(violation), keptReason);
  call.trace.steps.push({ step, verdict: "refused", detail: reason });
  const refused = { ...refuse(call.api.violations, violation, wordsOf(call)), reason };
  // The service ignores what it does not know. A mock that did so would hide the slip.
  return violation.keyword === "spelling" ? { ...refused, headers: { ...refused.headers, ...assumed } } : refused;
}

/** What goes into the templates of a refusal. */
export function wordsOf({ sent, requestId, target }: Call): Words {
  return { host: sent.headers.host ?? "", requestId, action: target.action };
}

/** Adds headers to a response, whose own come first. */
export function addHeaders(response: MockResponse, headers: Readonly<Record<string, string>>): MockResponse {
  return { ...response, headers: { ...headers, ...response.headers } };
}

import { CallError, OutcomeUnknown, type UnknownCall } from "@facsimile/runtime";

/** A flow cannot go on. What was stored stays as it is. */
export class FlowError extends CallError<Pick<FlowError, "because">> {
  override readonly name = "FlowError";
  /**
   * Another process goes on with the flow; the stored state does not fit the flow, its input or this version; the store failed; the
   * deadline passed.
   */
  declare readonly because: "conflict" | "state" | "store" | "deadline";

  constructor(flow: string, because: FlowError["because"], message: string, cause?: unknown) {
    super(flow, message, { because, attempts: 0 }, cause === undefined ? undefined : { cause });
  }
}

/** It is unknown whether a call of a flow was executed. */
export class FlowOutcomeUnknown extends OutcomeUnknown {
  /** The step that made the call. */
  declare readonly step: string;
  /** What the call may have made. */
  declare readonly candidates: readonly unknown[];

  constructor(call: UnknownCall, step: string, because: string, candidates: readonly unknown[], cause: unknown) {
    // The message is replaced by one that names the step.
    super(call, cause, "");
    this.message = `${call.operationId}: it is unknown whether the call of step ${step} was executed. ${because} Fix: resume later, or find out, and resume with decide: { ${step}: "repeat" } or { ${step}: { executed: <response> } }.`;
    this.step = step;
    this.candidates = candidates;
  }
}

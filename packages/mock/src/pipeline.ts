import type { CanonicalRequest } from "@facsimile/checks";
import type { MockAnswer } from "./answer.ts";
import type { MockApi } from "./api.ts";
import type { Authenticate } from "./authentication.ts";
import { explainBreach } from "./explanation.ts";
import type { Step, Trace } from "./journal.ts";
import type { Normalised, Target } from "./protocol.ts";
import { type Breach, refuse } from "./refusal.ts";
import { reply } from "./reply.ts";
import { isSuccess } from "./success.ts";
import { answerInXml } from "./xml.ts";

/** Takes a request through every step, each of which writes into the trace. */
export async function answerCall(
  api: MockApi,
  request: CanonicalRequest,
  authenticate: Authenticate,
  trace: Trace,
): Promise<MockAnswer> {
  const { protocol, operations, violations } = api;
  const normalised = protocol.normalise(request);
  const target = protocol.findTarget(operations, normalised.canonical);
  traceTarget(trace, target);
  const words = { action: target.action, host: request.headers.host ?? "", requestId: protocol.createRequestId() };
  const refuseFor: RefuseFor = (step, breach) => {
    const reason = explainBreach(breach);
    trace.steps.push({ step, verdict: "refused", detail: reason });
    return { ...refuse(violations, breach, words), reason };
  };
  // Who may call is asked before what is called, so a call without an operation answers to the first one's rules.
  const breach = authenticate("operation" in target ? target.operation : operations[0], normalised);
  const given = breach ? refuseFor("authentication", breach) : await answerTarget(target, normalised, refuseFor, trace);
  const { headers, ...rest } = normalised.answersXml ? answerInXml(given, target.action) : given;
  return {
    ...rest,
    // A documented id stays as it is printed.
    headers: { [protocol.requestIdHeader]: words.requestId, ...headers },
    ...("operation" in target && { operationId: target.operation.operationId }),
  };
}

type RefuseFor = (step: Step["step"], breach: Breach) => MockAnswer;

async function answerTarget(
  target: Target,
  { canonical }: Normalised,
  refuseFor: RefuseFor,
  trace: Trace,
): Promise<MockAnswer> {
  trace.steps.push({ step: "authentication", verdict: "passed" });
  if (!("operation" in target)) return refuseFor("routing", { kind: target.kind });
  const { operation, pathValues } = target;
  const [violation] = operation.checkRequest(canonical, pathValues);
  if (violation) return refuseFor("validation", violation);
  trace.steps.push({ step: "validation", verdict: "passed" });
  const given = await reply(operation, canonical.headers.prefer);
  trace.executed = isSuccess(operation.success, given);
  trace.steps.push({
    step: "answer",
    verdict: "passed",
    detail: given.headers["x-facsimile-case"] ?? `${given.status}`,
  });
  return given;
}

function traceTarget(trace: Trace, target: Target): void {
  if (!("operation" in target)) return;
  trace.operationId = target.operation.operationId;
  trace.steps.push({ step: "routing", verdict: "passed", detail: target.operation.operationId });
}

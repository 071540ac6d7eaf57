import type { MockAnswer } from "./answer.ts";
import type { MockApi } from "./api.ts";
import type { Authenticate } from "./authentication.ts";
import { explainBreach } from "./explanation.ts";
import { answerFault, readDelivery, refuseByKind } from "./fault.ts";
import type { Faults } from "./fault-plan.ts";
import { keptReason, type Step, type Trace } from "./journal.ts";
import { answerExcess, type Excess, findExcess } from "./limits.ts";
import type { MockOperation } from "./operation.ts";
import { readPreference, tellPreference } from "./preference.ts";
import type { Normalised, Target } from "./protocol.ts";
import { type Breach, refuse, type Words } from "./refusal.ts";
import { reply } from "./reply.ts";
import { decodeRequest, type MockRequest } from "./request.ts";
import { isSuccess } from "./success.ts";
import { copyStart } from "./text.ts";
import type { Lived, LivingCall, World } from "./world/world.ts";
import { answerInXml } from "./xml.ts";

/** What is decided for all calls alike. */
export interface Rules {
  readonly authenticate: Authenticate;
  readonly chooseFault: Faults["choose"];
  /** What lives; without it every call has its documented example for an answer. */
  readonly world?: World;
  /** What becomes of an answer of an API before anything disturbs it. */
  readonly revise: (apiId: string, answer: MockAnswer) => MockAnswer;
}

/** Takes a request through every step, each of which writes into the trace. */
export async function answerCall(api: MockApi, sent: MockRequest, rules: Rules, trace: Trace): Promise<MockAnswer> {
  const { protocol, operations } = api;
  const request = decodeRequest(sent);
  const own = { host: request.headers.host ?? "", requestId: protocol.createRequestId() };
  const ownHeaders = { [protocol.requestIdHeader]: own.requestId };
  const excess = findExcess(sent);
  if (excess) return addHeaders(refuseExcess(api, excess, { ...own, action: "" }, trace), ownHeaders);
  const normalised = protocol.normalise(request);
  const target = protocol.findTarget(operations, normalised.canonical);
  const words = { ...own, action: target.action };
  traceTarget(trace, target);
  const answer = async () => {
    const own = await answerSender(api, target, normalised, rules, words, trace);
    const revised = rules.revise(api.id, own);
    trace.executed &&= revised.status < 300;
    return revised;
  };
  const given = await disturb(api, words, rules.chooseFault, trace, answer);
  const encoded = normalised.answersXml ? answerInXml(given, target.action) : given;
  return {
    // A page of a proxy knows no id; a documented one stays as it is printed.
    ...addHeaders(encoded, given.fault === "html" ? {} : ownHeaders),
    ...("operation" in target && { operationId: target.operation.operationId }),
  };
}

async function disturb(
  { id, violations }: MockApi,
  words: Words,
  chooseFault: Faults["choose"],
  trace: Trace,
  answer: () => Promise<MockAnswer>,
): Promise<MockAnswer> {
  const { operationId, request } = trace;
  const fault = chooseFault({
    api: id,
    ...(operationId !== undefined && { operation: operationId }),
    method: request.method,
  });
  if (!fault) return answer();
  trace.steps.push({ step: "fault", verdict: "applied", detail: fault.kind });
  const given = answerFault(fault, violations, words) ?? (await answer());
  const delivery = readDelivery(fault);
  return { ...given, fault: fault.kind, ...(delivery && { delivery }) };
}

// Who may call is asked before what is called, so a call without an operation answers to the first one's rules.
async function answerSender(
  { id, operations, violations }: MockApi,
  target: Target,
  normalised: Normalised,
  { authenticate, world }: Rules,
  words: Words,
  trace: Trace,
): Promise<MockAnswer> {
  const refuseFor: RefuseFor = (step, breach) => {
    const reason = copyStart(explainBreach(breach), keptReason);
    trace.steps.push({ step, verdict: "refused", detail: reason });
    return { ...refuse(violations, breach, words), reason };
  };
  const breach = authenticate("operation" in target ? target.operation : operations[0], normalised);
  if (breach) return refuseFor("authentication", breach);
  trace.steps.push({ step: "authentication", verdict: "passed" });
  const askWorld: AskWorld = (call) => world?.answer({ ...call, apiId: id, requestId: words.requestId });
  return answerTarget(target, normalised, refuseFor, askWorld, trace);
}

type RefuseFor = (step: Step["step"], breach: Breach) => MockAnswer;
type AskWorld = (call: Omit<LivingCall, "apiId" | "requestId">) => ReturnType<World["answer"]>;

async function answerTarget(
  target: Target,
  normalised: Normalised,
  refuseFor: RefuseFor,
  askWorld: AskWorld,
  trace: Trace,
): Promise<MockAnswer> {
  const { canonical, translate = (breach) => breach } = normalised;
  if (!("operation" in target)) return refuseFor("routing", translate(target));
  const { operation, pathValues } = target;
  const [violation] = operation.checkRequest(canonical, pathValues);
  if (violation) return refuseFor("validation", translate(violation));
  trace.steps.push({ step: "validation", verdict: "passed" });
  const { prefer } = canonical.headers;
  const preference = readPreference(prefer);
  const lived = askWorld({
    operationId: operation.operationId,
    preference,
    readInput: () => operation.readInput(canonical, pathValues),
    readAccessKeyId: () => readAccessKeyId(normalised),
  });
  const given = await (lived ? answerLived(lived, operation, refuseFor, trace) : reply(operation, preference));
  trace.executed = isSuccess(operation.success, given);
  const detail = given.headers["x-facsimile-case"] ?? `${given.status}`;
  trace.steps.push({ step: "answer", verdict: "passed", detail });
  return tellPreference(given, prefer, lived ? ["scenario"] : ["code", "example"]);
}

async function answerLived(
  lived: Lived,
  operation: MockOperation,
  refuseFor: RefuseFor,
  { steps }: Trace,
): Promise<MockAnswer> {
  const { scenario } = lived;
  if (scenario === undefined) steps.push({ step: "scenario", verdict: "refused" });
  else steps.push({ step: "scenario", verdict: "applied", detail: scenario });
  const given = await playOut(lived, operation, refuseFor);
  return scenario === undefined ? given : addHeaders(given, { "x-facsimile-scenario": scenario });
}

async function playOut(lived: Lived, operation: MockOperation, refuseFor: RefuseFor): Promise<MockAnswer> {
  if ("example" in lived) return reply(operation, { example: lived.example });
  return "violation" in lived ? refuseFor("scenario", { kind: lived.violation }) : lived.answer;
}

function readAccessKeyId({ readClaim }: Normalised): string | undefined {
  const claim = readClaim();
  return "accessKeyId" in claim ? claim.accessKeyId : undefined;
}

function refuseExcess({ violations }: MockApi, excess: Excess, words: Words, { steps }: Trace): MockAnswer {
  const { kind, rule } = excess;
  const reason = `${kind}: ${rule}`;
  steps.push({ step: "limits", verdict: "refused", detail: reason });
  const documented = refuseByKind(violations, { kind, rule }, words);
  return { ...(documented ?? answerExcess(excess)), reason };
}

function traceTarget(trace: Trace, target: Target): void {
  if (!("operation" in target)) return;
  trace.operationId = target.operation.operationId;
  trace.steps.push({ step: "routing", verdict: "passed", detail: target.operation.operationId });
}

function addHeaders(answer: MockAnswer, headers: Readonly<Record<string, string>>): MockAnswer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

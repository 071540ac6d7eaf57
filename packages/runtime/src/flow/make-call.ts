import { type ApiError, CallError, InputError, OutcomeUnknown, type Send, type Settlement } from "@facsimile/runtime";
import { fillIn } from "../waiting/polled-call.ts";
import { readPointer } from "../wire/json.ts";
import type { CallStep } from "./definition.ts";
import { FlowOutcomeUnknown } from "./error.ts";
import { pollBaseline } from "./make-wait.ts";
import type { Run } from "./run.ts";
import type { StepState } from "./store.ts";

const noLookup = { because: "No operation tells." };

/** Makes the call of a step, unless an earlier process did. Rejects with an OutcomeUnknown if that cannot be found out. */
export async function makeCall(run: Run, step: CallStep): Promise<void> {
  const { name } = step;
  const { now, options } = run;
  const { signal } = options;
  const left = run.steps()[name];
  if (left) return resume(run, step, left);
  const input = fillIn(step.input, run.scope());
  const send = () => call(run, step.client, step.call, input, { signal });
  if (step.reads) return run.keep(name, { done: true, response: await send() });
  const baseline = await pollBaseline(run, step, input);
  const intent = { input, startedAt: now().toISOString(), nonce: crypto.randomUUID(), ...(baseline && { baseline }) };
  await run.save(name, intent);
  let response: unknown;
  try {
    response = await send();
  } catch (error) {
    if (error instanceof OutcomeUnknown) return lookUp(run, step, intent, error);
    // It was not executed, so it may be made again.
    if (error instanceof CallError || signal?.aborted) await run.forget(name);
    throw error;
  }
  await run.save(name, { ...intent, done: true, response });
}

async function resume(run: Run, step: CallStep, intent: StepState): Promise<void> {
  const decision = run.options.decide?.[step.name];
  if (decision === undefined) return lookUp(run, step, intent, undefined);
  if (decision === "repeat") return run.forget(step.name);
  const known = "found" in decision ? readFound(step, [decision.found]) : { response: decision.executed };
  return run.save(step.name, { ...intent, done: true, ...known });
}

async function lookUp(run: Run, step: CallStep, intent: StepState, lost: OutcomeUnknown | undefined): Promise<void> {
  const { name, call: operationId, lookup = noLookup, lookupClient = step.client } = step;
  const { marker, signal } = run.options;
  const { input, startedAt: began = "", nonce } = intent;
  const startedAt = new Date(began);
  const send = ((operation, given, options = {}) =>
    call(run, lookupClient, operation.operationId, given, options).then((data) => ({ data }))) as Send;
  const unsettled = { operationId, input, startedAt, marker: marker?.[name], signal };
  let settled: Settlement;
  let cause = lost?.cause;
  try {
    const { settle } = await import("@facsimile/runtime/waiting");
    settled = await settle(send, lookup, unsettled, { clock: run.now });
  } catch (error) {
    // A look-up that fails tells nothing. A marker that cannot be used has to be corrected.
    if (!(error instanceof CallError) || error instanceof InputError) throw error;
    cause = error;
    settled = { outcome: "unknown", because: `The look-up failed: ${error.message}.`, candidates: [] };
  }
  const target = "operation" in lookup ? readPointer(input, lookup.targets) : undefined;
  const doubt = findDoubt(settled, !Array.isArray(target));
  const items = "items" in settled ? settled.items : settled.candidates;
  if (doubt === undefined) return run.save(name, { ...intent, done: true, ...readFound(step, items) });
  const operation = "operation" in lookup ? lookup.operation.operationId : undefined;
  const unknown = { operationId, attempts: lost?.attempts ?? 0, nonce, startedAt, input, lookup: operation };
  throw new FlowOutcomeUnknown(unknown, name, doubt, items, cause);
}

// Why it is not certain what the call has made.
function findDoubt(settled: Settlement, isSingle: boolean): string | undefined {
  if (settled.outcome === "unknown") return settled.because;
  if (settled.outcome === "fulfilled") return undefined;
  const { items, missing } = settled;
  if (missing.length > 0) return `It was executed, but shows nothing yet for ${missing.join(", ")}.`;
  return isSingle && items.length > 1 ? `${items.length} items bear the mark of this call.` : undefined;
}

function readFound({ found }: CallStep, items: readonly unknown[]): Pick<StepState, "items" | "response"> {
  return { items, ...(found && { response: fillIn(found, items[0]) }) };
}

/** The data of a call, by a client that throws errors or returns them. */
async function call(run: Run, client: string, operationId: string, input: unknown, options: object) {
  const method = `${operationId.charAt(0).toLowerCase()}${operationId.slice(1)}`;
  const returned = await run.clientOf(client)[method]?.(input, options);
  const { data, error } = Object(returned) as { data?: unknown; error?: ApiError };
  if (error instanceof CallError) throw error;
  // Only a result has a response that is made when it is read.
  return Object.getOwnPropertyDescriptor(Object(returned), "response")?.get ? data : returned;
}

import { type ApiError, CallError, OutcomeUnknown, type Send } from "@facsimile/runtime";
import { fillIn } from "../waiting/index.ts";
import type { CallStep } from "./definition.ts";
import { FlowOutcomeUnknown } from "./error.ts";
import { pollBaseline } from "./make-wait.ts";
import type { Run } from "./run.ts";
import type { StepState } from "./store.ts";

/** Makes the call of a step, unless an earlier process did. Rejects with an OutcomeUnknown if that cannot be found out. */
export async function makeCall(run: Run, step: CallStep): Promise<void> {
  const { name } = step;
  const { now, options } = run;
  const { signal } = options;
  const left = run.steps()[name];
  if (left) return findOut(run, step, left);
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
    if (error instanceof OutcomeUnknown) return findOut(run, step, intent, error);
    // It was not executed, so it may be made again.
    if (error instanceof CallError || signal?.aborted) await run.forget(name);
    throw error;
  }
  await run.save(name, { ...intent, done: true, response });
}

async function findOut(run: Run, step: CallStep, intent: StepState, lost?: OutcomeUnknown): Promise<void> {
  const { name, call: operationId, lookup, lookupClient = step.client } = step;
  const send = ((operation, given, options = {}) =>
    call(run, lookupClient, operation.operationId, given, options).then((data) => ({ data }))) as Send;
  const found = await (await loadFindOut())(run, step, intent, send, !lost);
  if (found.known === "repeat") return run.forget(name);
  if (found.known) return run.save(name, { ...intent, done: true, ...found.known });
  const { doubt, items, cause = lost?.cause } = found;
  const { input, nonce, startedAt = "" } = intent;
  const { operation } = lookup && "operation" in lookup ? lookup : {};
  const of = { operationId, attempts: lost?.attempts ?? 0, nonce, startedAt: new Date(startedAt), input };
  throw new FlowOutcomeUnknown({ ...of, lookup: operation?.operationId }, name, doubt, items, cause);
}

// Loaded when it is needed; where it cannot be loaded, the outcome stays unknown.
async function loadFindOut(): Promise<typeof import("#find-out").findOut> {
  try {
    return (await import("#find-out")).findOut;
  } catch (cause) {
    return async () => ({ doubt: `What finds it out could not be loaded: ${cause}.`, items: [] });
  }
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

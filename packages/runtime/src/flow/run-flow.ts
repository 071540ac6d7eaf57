import type { Flow } from "./definition.ts";
import { FlowError } from "./error.ts";
import { makeCall } from "./make-call.ts";
import { makeWait } from "./make-wait.ts";
import { type FlowOptions, openRun } from "./run.ts";

/**
 * Makes the steps of a flow that no earlier process has made, and resolves to the response of each. Rejects with a FlowError before anything
 * is sent if the stored state cannot be used, with a FlowOutcomeUnknown if it is unknown whether a call was executed, and with the error of
 * a step.
 */
export async function runFlow<Result>(
  flow: Flow,
  clients: object,
  input: object,
  options: FlowOptions,
): Promise<Result> {
  const run = await openRun(flow, clients, input, options);
  const { signal, deadline = Number.POSITIVE_INFINITY, onProgress } = options;
  const findNext = () => flow.steps.find(({ name }) => !run.steps()[name]?.done);
  for (let step = findNext(); step; step = findNext()) {
    const { name } = step;
    signal?.throwIfAborted();
    if (run.now().getTime() >= run.startedAt + deadline)
      throw new FlowError(flow.name, "deadline", `the deadline passed before step ${name}. Fix: give a longer one.`);
    onProgress?.({ step: name, event: "begin" });
    await ("call" in step ? makeCall(run, step) : makeWait(run, step));
    if (run.steps()[name]?.done) onProgress?.({ step: name, event: "done" });
  }
  const steps = run.steps();
  return Object.fromEntries(flow.steps.map(({ name }) => [name, steps[name]?.response])) as Result;
}

import { WaitError, type WaitProgress, type WaitState } from "@facsimile/runtime";
import { readPointer } from "../wire/index.ts";
import type { CallStep, WaitStep } from "./definition.ts";
import type { Run } from "./run.ts";

/** Waits by the waiter of a step; its state is stored after every poll. */
export async function makeWait(run: Run, step: WaitStep): Promise<void> {
  const { name } = step;
  const { options, now } = run;
  const begun = run.steps()[step.after];
  if (step.skipIfFound && begun?.items && begun.response === undefined) return run.save(name, { done: true });
  const before = run.steps()[name]?.wait ?? begun?.baseline;
  // The time in which no process waited does not count.
  const startedAt = now().toISOString();
  const state = before && { ...before, startedAt };
  const end = options.deadline === undefined ? undefined : run.startedAt + options.deadline - Date.parse(startedAt);
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  let saving = Promise.resolve();
  const onProgress = (wait: WaitProgress) => {
    options.onProgress?.({ step: name, event: "poll", wait });
    saving = saving.then(() => run.save(name, { wait: wait.state }));
    saving.catch((error: unknown) => stop.abort(error));
  };
  const call = { signal, deadline: end, state, onProgress };
  let response: unknown;
  try {
    response = await run.clientOf(step.client)[`waitFor${step.wait}`]?.(readInput(step, run.scope()), call);
  } finally {
    await saving;
  }
  await run.save(name, { done: true, response });
}

/** Polls once before a call, if the wait for it counts a state only after a change. Rejects with the failure of the poll. */
export async function pollBaseline(run: Run, { name }: CallStep, input: unknown): Promise<WaitState | undefined> {
  const step = run.flow.steps.find((each): each is WaitStep => "wait" in each && each.after === name);
  if (!step?.baseline) return undefined;
  let seen: WaitProgress | undefined;
  const onProgress = (progress: WaitProgress) => {
    seen = progress;
  };
  const given = readInput(step, { ...run.scope(), [name]: { input } });
  try {
    await run
      .clientOf(step.client)
      [`waitFor${step.wait}`]?.(given, { deadline: 0, signal: run.options.signal, onProgress });
  } catch (error) {
    if (!(error instanceof WaitError) || error.last.failure) throw (error as WaitError).cause ?? error;
  }
  return seen?.state;
}

function readInput({ input }: WaitStep, scope: unknown): Record<string, unknown> {
  const read = (pointers: readonly string[]) =>
    pointers.map((at) => readPointer(scope, at)).find((value) => value !== undefined);
  return Object.fromEntries(Object.entries(input).map(([field, pointers]) => [field, read(pointers)]));
}

import { readPointer } from "../wire/json.ts";
import type { PolledCall } from "./polled-call.ts";
import type { Poll } from "./waiter.ts";

/** Where the response of the polled call shows the state of a job. */
export interface ResponsePolling extends PolledCall {
  readonly parameters: Readonly<Record<string, string>>;
  /** To the state. */
  readonly state: string;
  /** The states that end a wait; in any other it goes on. */
  readonly states: Readonly<Record<string, "success" | "failure">>;
  /** To how much is done, and the value for all. */
  readonly progress?: { readonly at: string; readonly total: number };
  /** To the reason of a failure. */
  readonly reason?: readonly string[];
}

/** Polls one job by one response. */
export const pollResponse: Poll<ResponsePolling> = async (readData, polling, input) => {
  const parameters = Object.entries(polling.parameters).map(([name, at]) => [name, readPointer(input, at)]);
  const data = await readData(Object.fromEntries(parameters));
  const observed = String(readPointer(data, polling.state));
  return { end: readEnd(polling, observed), observed, result: data, ...readDetails(polling, data) };
};

/** The outcome that a state means. Texts come from outside, so only own members count. */
export function readEnd({ states }: Pick<ResponsePolling, "states">, text: string): "success" | "failure" | undefined {
  return readPointer(states, `/${text}`) as "success" | "failure" | undefined;
}

/** How much of a job is done and why it failed, where the service says so. */
export function readDetails({ progress, reason = [] }: Pick<ResponsePolling, "progress" | "reason">, item: unknown) {
  const share = progress ? Number.parseFloat(String(readPointer(item, progress.at))) / progress.total : -1;
  const texts = reason.map((at) => readPointer(item, at)).filter((text) => text);
  return { percent: share >= 0 ? 100 * share : undefined, reason: texts.join(": ") || undefined };
}

import { readPointer } from "../wire/index.ts";
import type { PolledCall } from "./polled-call.ts";
import type { Poll } from "./waiter.ts";

/** Where the response of the polled call shows the state of a job. */
export interface ResponsePolling extends PolledCall {
  readonly parameters: Readonly<Record<string, string>>;
  /** To the state. */
  readonly state: string;
  /** What each state of the contract means. In an unknown one, the wait goes on with a warning. */
  readonly states: Readonly<Record<string, "pending" | "success" | "failure">>;
  /** To how much is done, and the value for all. */
  readonly progress?: { readonly at: string; readonly total: number };
  /** To the reason of a failure. */
  readonly reason?: readonly string[];
}

/** Polls one job by one response. */
export const pollResponse: Poll<ResponsePolling> = async (readData, polling, input) => {
  const parameters = Object.entries(polling.parameters).map(([name, at]) => [name, readPointer(input, at)]);
  const data = await readData(Object.fromEntries(parameters));
  const { end, text, warning } = readState(polling, data);
  return { end, observed: text, warning, result: data, ...readDetails(polling, data) };
};

/** The state of an item and what it means; a warning if the contract does not say that. */
export function readState(
  { operation, state, states }: Pick<ResponsePolling, "operation" | "state" | "states">,
  item: unknown,
): { readonly text: string; readonly end: "success" | "failure" | undefined; readonly warning: string | undefined } {
  const value = readPointer(item, state) ?? undefined;
  const text = value === undefined ? "unknown" : String(value);
  // Texts come from outside, so only own members count. A state that is listed in lower case stands for every spelling.
  const end = readPointer(states, `/${text}`) ?? readPointer(states, `/${text.toLowerCase()}`);
  const place = `${state.slice(1).replaceAll("/", ".")} of ${operation.operationId}`;
  const problem = value === undefined ? "is missing" : `is ${text}, which the contract does not list`;
  const warning = end === undefined ? `${place} ${problem}` : undefined;
  return { text, end: end === "pending" ? undefined : (end as "success" | "failure" | undefined), warning };
}

/** How much of a job is done and why it failed, where the service says so. */
export function readDetails({ progress, reason = [] }: Pick<ResponsePolling, "progress" | "reason">, item: unknown) {
  const share = progress ? Number.parseFloat(String(readPointer(item, progress.at))) / progress.total : -1;
  const texts = reason.map((at) => readPointer(item, at)).filter((text) => text);
  const percent = share >= 0 ? Math.round(100 * Math.min(share, 1)) : undefined;
  return { percent, reason: texts.join(": ") || undefined };
}

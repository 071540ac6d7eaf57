import { readPointer } from "./json.ts";
import type { Query } from "./query.ts";
import type { Look } from "./waiter.ts";

/** How the answer of a query tells what became of a job. */
export interface AnswerReading extends Query {
  readonly parameters: Readonly<Record<string, string>>;
  /** To the state. */
  readonly state: string;
  /** The states that end a wait; in any other it goes on. */
  readonly states: Readonly<Record<string, "success" | "failure">>;
  /** To how much is done, and what stands there for all. */
  readonly progress?: { readonly at: string; readonly total: number };
  /** To what is said of a failure. */
  readonly reason?: readonly string[];
}

/** Looks at the answer of one query. */
export const lookAtAnswer: Look<AnswerReading> = async (ask, reading, input) => {
  const question = Object.entries(reading.parameters).map(([name, at]) => [name, readPointer(input, at)]);
  const answer = await ask(Object.fromEntries(question));
  const observed = String(readPointer(answer, reading.state));
  return { end: readEnd(reading, observed), observed, result: answer, ...readDetails(reading, answer) };
};

/** What a state means; texts come from outside, so only own members count. */
export function readEnd({ states }: Pick<AnswerReading, "states">, text: string): "success" | "failure" | undefined {
  return readPointer(states, `/${text}`) as "success" | "failure" | undefined;
}

/** How much of something is done, and why it failed, where it says so. */
export function readDetails({ progress, reason = [] }: Pick<AnswerReading, "progress" | "reason">, item: unknown) {
  const share = progress ? Number.parseFloat(String(readPointer(item, progress.at))) / progress.total : -1;
  const texts = reason.map((at) => readPointer(item, at)).filter((text) => text);
  return { percent: share >= 0 ? 100 * share : undefined, reason: texts.join(": ") || undefined };
}

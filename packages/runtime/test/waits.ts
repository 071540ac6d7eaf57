import { ApiError, type Operation, type Send, type Sleep } from "../src/index.ts";

/** What a question gets a response with: a reply, or a connection that breaks. */
export type Answer = { status: number; body: unknown; retryable?: boolean } | { lost: true };

/** Time that passes only while someone sleeps. */
export function createTime(start = "2026-11-21T10:00:00.000Z") {
  let now = Date.parse(start);
  const pauses: number[] = [];
  const sleep: Sleep = async (milliseconds, signal) => {
    signal?.throwIfAborted();
    pauses.push(milliseconds);
    now += milliseconds;
  };
  return { clock: () => new Date(now), sleep, pauses };
}

/** A sender that answers from a list and records what it is asked; fails if it is asked more. */
export function createAnswerer(answers: readonly Answer[]) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const send = async (_operation: unknown, input: Readonly<Record<string, unknown>>) => {
    const answer = answers[asked.push(input) - 1];
    if (!answer) throw new RangeError("asked beyond the end");
    if ("lost" in answer) throw new TypeError("fetch failed");
    const { status, body } = answer;
    if (status < 300) return { data: body };
    return { error: createError(status, body, answer.retryable ?? false) };
  };
  return { send: send as unknown as Send, asked };
}

/** An operation of which only the name and the pages matter. */
export function createQuery(
  operationId: string,
  pagination?: Operation<unknown, unknown, string>["pagination"],
): Operation<unknown, unknown, string> {
  return { operationId, method: "POST", path: "/", fields: {}, ...(pagination && { pagination }) };
}

function createError(status: number, body: unknown, retryable: boolean): ApiError {
  const { error, error_code } = body as { error?: { code: string }; error_code?: string };
  const fault = { code: error?.code ?? error_code, message: undefined, requestId: undefined };
  return new ApiError("Show", fault, status, body, { retryable, attempts: 1 });
}

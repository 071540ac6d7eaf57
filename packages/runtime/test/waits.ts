import { ApiError, type Operation, type Send, type Sleep } from "../src/index.ts";

/** A response to one request, or a lost connection. */
export type MockedResponse = { status: number; body: unknown; retryable?: boolean } | { lost: true };

/** Time that passes only during a sleep. */
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

/** Sends from a list of responses and records the requests; fails beyond the end of the list. */
export function createMockSend(responses: readonly MockedResponse[]) {
  const requests: Readonly<Record<string, unknown>>[] = [];
  const send = async (_operation: unknown, input: Readonly<Record<string, unknown>>) => {
    const response = responses[requests.push(input) - 1];
    if (!response) throw new RangeError("a request beyond the last response");
    if ("lost" in response) throw new TypeError("fetch failed");
    const { status, body } = response;
    if (status < 300) return { data: body };
    return { error: createError(status, body, response.retryable ?? false) };
  };
  return { send: send as unknown as Send, requests };
}

/** An operation with a name and a pagination only. */
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

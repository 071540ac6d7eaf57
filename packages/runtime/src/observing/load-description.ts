import { createResponse } from "../transports/create-response.ts";
import type { Operation } from "../wire/operation.ts";
import type { DescribedRequest, Description } from "./description.ts";

const missing = "the details are missing, because what redacts them could not be loaded";

// Without it, only what has the form of a vendor's code is told, unless the request has the same text.
const createBareDescription = (sent: string): Description => ({
  describeError: ({ code = "" }) => ({
    code: /^[a-z._]{1,64}(\.\d{3,8})?$/i.test(code) && !sent.includes(code) ? code : undefined,
    message: missing,
  }),
  describeFailure: () => ({ failure: new Error(missing), name: "Error", text: missing }),
  redactResponse: ({ status }) => ({ status, text: "", response: createResponse(null, { status }) }),
});

/**
 * Loads what describes an error without its secrets, at the first one: a page that has none does without a seventh of the code. Never rejects;
 * what is not there when the time is over counts as missing.
 */
export async function loadDescription(
  request: DescribedRequest,
  operation: Operation<unknown, unknown, string>,
  input: unknown,
  until: <Value>(promise: Promise<Value>) => Promise<Value> = (promise) => promise,
): Promise<Description> {
  try {
    const { createDescription } = await until(import("#description"));
    return createDescription(request, operation, input);
  } catch {
    return createBareDescription(JSON.stringify([request, input]));
  }
}

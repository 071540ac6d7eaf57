import { createResponse } from "../transports/index.ts";
import { nameResponse } from "../wire/index.ts";

type Failure = typeof import("#failure");

const missing = "the details could not be loaded";

// Without it, only what has the form of a vendor's code is told, unless the request has the same text; and nothing is repeated.
const bare: Failure = {
  createDescription: (request, _operation, input) => ({
    describeError({ code = "" }, { status }, _protocol, retry) {
      const isTold = /^[a-z._]{1,64}(\.\d{3,8})?$/i.test(code) && !JSON.stringify([request, input]).includes(code);
      const details = { code: isTold ? code : undefined, status, ...retry, body: undefined };
      return [`${nameResponse(details)}: ${missing}`, details];
    },
    describeFailure: () => ({ failure: new Error(missing), name: "Error", text: missing }),
    redactResponse: ({ status }) => ({ status, text: "", response: createResponse(null, status, {}) }),
  }),
  prepareRetry: async () => false,
  chooseRemedy: () => "final",
};

/**
 * Loads what describes an error without its secrets and repeats a call, at the first failure: a page that has none does without a fifth of
 * the code. Never rejects; what is not there when the time is over counts as missing.
 */
export async function loadFailure(
  until: <Value>(promise: Promise<Value>) => Promise<Value> = (promise) => promise,
): Promise<Failure> {
  try {
    return await until(import("#failure"));
  } catch {
    return bare;
  }
}

import { untilAborted } from "../sending/abort.ts";
import { createResponse } from "../transports/create-response.ts";
import type { Operation } from "../wire/operation.ts";
import type { DescribedRequest, Description } from "./description.ts";

const missing = "The details are missing, because the module that redacts them could not be loaded";

// Codes of the vendors have this form. Keys, tokens and passwords rarely do.
const code = /^[a-z]{1,40}([._][a-z]{1,40}){0,4}(\.\d{3,8})?$/i;

// Without the module that knows every form of a secret, only what cannot be one is told.
const undescribed: Description = {
  describeError: (error) => ({
    code: code.test(error.code ?? "") ? error.code : undefined,
    message: missing,
    requestId: undefined,
    body: undefined,
  }),
  describeFailure: () => ({ failure: new Error(missing), name: "Error", text: missing }),
  redactResponse: ({ status }) => ({ status, text: "", response: createResponse(null, { status }) }),
};

/**
 * Loads what describes an error without its secrets, at the first one: a page that has none does without a seventh of the code. Never rejects;
 * what is not there when the signal aborts counts as missing.
 */
export async function loadDescription(
  request: DescribedRequest,
  operation: Operation<unknown, unknown, string>,
  input: unknown,
  signal?: AbortSignal,
): Promise<Description> {
  try {
    const { createDescription } = await untilAborted(signal, import("#description"));
    return createDescription(request, operation, input);
  } catch {
    return undescribed;
  }
}

import { type Api, chooseBaseUrl } from "./api.ts";
import { type Answered, createAttempt } from "./attempt.ts";
import { createAttempts } from "./attempts.ts";
import { InputError } from "./error.ts";
import { type Arranged, arrangeInput } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, SenderOptions } from "./options.ts";
import type { Protocol, ReplyHeaders, WireRequest } from "./protocol.ts";
import type { Result } from "./result.ts";
import { createSigner } from "./signer.ts";

/** Sends one operation; rejects with an InputError, before anything is sent, if it refuses the input. */
export type Sender = <Input, Output, Code extends string>(
  operation: Operation<Input, Output, Code>,
  input: Input,
  call?: CallOptions,
) => Promise<Result<Output, Code>>;

/** One call on its way: what to send, and how to send it. */
export interface Outgoing {
  readonly operation: Operation<unknown, unknown, string>;
  readonly arranged: Arranged;
  readonly call: CallOptions;
  readonly run: (request: WireRequest, signal: AbortSignal | undefined) => Promise<Answered>;
}

/** What an answer must show to become a result. */
export type Judged = Pick<Answered, "headers" | "body" | "error"> & { readonly reply: { readonly response: Response } };

/** Creates a sender from what exchanges one call for an answer; throws an InputError for unusable options. */
export function createCaller<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: SenderOptions<Credentials>,
  createExchange: (baseUrl: string) => (outgoing: Outgoing) => Promise<Judged>,
): Sender {
  const baseUrl = chooseBaseUrl(api, options);
  const signer = createSigner(protocol, api, baseUrl, options);
  const runAll = createAttempts(createAttempt(protocol, api, signer, options), protocol, signer, options);
  const exchange = createExchange(baseUrl);
  return async (operation, input, call = {}) => {
    const arranged = arrangeInput(operation, input, options);
    const { projectId, path, query, header, body } = arranged;
    const breach = await options.validate?.(operation.operationId, { ...path, ...query, ...header, ...body });
    if (breach)
      throw new InputError(operation.operationId, breach.field, breach.rule, "change it, or call without `validate`");
    const run: Outgoing["run"] = (request, signal) => runAll({ ...call, operation, input, projectId, request, signal });
    const judged = await exchange({ operation, arranged, call, run });
    if (judged.error && options.throwOnError) throw judged.error;
    return createResult(operation, judged);
  };
}

function createResult<Output, Code extends string>(
  { resultHeaders = [] }: Operation<unknown, Output, Code>,
  { error, body, headers, reply }: Judged,
): Result<Output, Code> {
  // A transport may have to make the response first, and few callers look at it.
  const lazy = {
    get response() {
      return reply.response;
    },
  };
  if (error) return Object.assign(lazy, { error });
  return Object.assign(lazy, {
    data: (resultHeaders.length > 0 ? addHeaders(body, headers, resultHeaders) : body) as Output,
  });
}

// Some services give the result, or a part of it, in a header.
function addHeaders(body: unknown, headers: ReplyHeaders, names: readonly string[]): object {
  const members = names.map((name) => [name, headers.get(name)]).filter(([, value]) => value !== null);
  return { ...(body as object | undefined), ...Object.fromEntries(members) };
}

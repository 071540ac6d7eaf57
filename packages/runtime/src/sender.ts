import createHttpClient from "openapi-fetch";
import { createApiError, findFault, parseBody } from "./answer.ts";
import { type Api, chooseBaseUrl } from "./api.ts";
import { type Answered, createAttempt } from "./attempt.ts";
import { createAttempts } from "./attempts.ts";
import { createExchange, type Outcome } from "./exchange.ts";
import { arrangeInput } from "./input.ts";
import { LightRequest } from "./light-request.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, OptionsWithoutCredentials } from "./options.ts";
import type { Protocol, ReplyHeaders } from "./protocol.ts";
import { createRequestInit, fillPath } from "./request-init.ts";
import type { Result } from "./result.ts";
import { createSigner } from "./signer.ts";

/** Sends one operation; rejects with an InputError, before anything is sent, if it refuses the input. */
export type Sender = <Input, Output, Code extends string>(
  operation: Operation<Input, Output, Code>,
  input: Input,
  call?: CallOptions,
) => Promise<Result<Output, Code>>;

// The paths are data here, so openapi-fetch cannot know their types.
type Send = (method: string, path: string, init: object) => Promise<Outcome>;

/** A function that sends single operations; throws a TypeError for unusable options. */
export function createSender<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: OptionsWithoutCredentials<Credentials>,
): Sender {
  const baseUrl = chooseBaseUrl(api, options);
  const signer = createSigner(protocol, api, baseUrl, options);
  const run = createAttempts(createAttempt(protocol, api, signer, options), protocol, signer, options);
  const { middleware = [] } = options;
  const light = middleware.length === 0 && { Request: LightRequest as unknown as typeof Request };
  const http = createHttpClient({ baseUrl, pathSerializer: fillPath, ...light });
  http.use(...middleware);
  const send = http.request as unknown as Send;

  return async <Input, Output, Code extends string>(
    operation: Operation<Input, Output, Code>,
    input: Input,
    call: CallOptions = {},
  ): Promise<Result<Output, Code>> => {
    const arranged = arrangeInput(operation, input, options);
    const { projectId } = arranged;
    const exchange = createExchange((request, signal) =>
      run({ ...call, operation, input, projectId, request, signal }),
    );
    const init = createRequestInit(protocol, operation, arranged, call);
    const outcome = await send(operation.method, operation.path, { ...init, fetch: exchange.fetch });
    const answered = exchange.findAnswer(outcome) ?? (await judgeOutcome(protocol, operation, outcome, exchange));
    if (answered.error && options.throwOnError) throw answered.error;
    return createResult(operation, answered);
  };
}

// What a middleware answered in the service's place is read and judged like its answers.
async function judgeOutcome(
  protocol: Pick<Protocol<never>, "readFault">,
  operation: Operation<unknown, unknown, string>,
  { response, error: read }: Outcome,
  { readSecrets }: ReturnType<typeof createExchange>,
) {
  const body = read === undefined ? parseBody(await response.clone().text()) : read;
  const answer = { status: response.status, headers: response.headers, body };
  const fault = findFault(protocol, operation, answer);
  const error = fault && createApiError(fault, answer, readSecrets(), { attempts: 1, retryable: false });
  return { reply: { response }, headers: response.headers, body, error };
}

function createResult<Output, Code extends string>(
  operation: Operation<unknown, Output, Code>,
  { error, body, headers, reply }: Pick<Answered, "error" | "body" | "headers"> & { reply: { response: Response } },
): Result<Output, Code> {
  // A transport may have to make the response, and few callers look at it.
  const lazy = {
    get response() {
      return reply.response;
    },
  };
  if (error) return Object.assign(lazy, { error });
  return Object.assign(lazy, { data: addHeaders(operation, body, headers) as Output });
}

// Some services give the result, or a part of it, in a header.
function addHeaders(
  { resultHeaders = [] }: Operation<unknown, unknown, string>,
  body: unknown,
  headers: ReplyHeaders,
): unknown {
  if (resultHeaders.length === 0) return body;
  const members = resultHeaders.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { ...(body as object | undefined), ...Object.fromEntries(members) };
}

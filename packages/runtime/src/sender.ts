import createHttpClient from "openapi-fetch";
import { findError } from "./answer.ts";
import { type Api, chooseBaseUrl } from "./api.ts";
import { createExchange } from "./exchange.ts";
import { arrangeInput } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, OptionsWithoutCredentials } from "./options.ts";
import type { Protocol } from "./protocol.ts";
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
type Send = (method: string, path: string, init: object) => Promise<{ error?: unknown; response: Response }>;

/** A function that sends single operations; throws a TypeError for unusable options. */
export function createSender<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: OptionsWithoutCredentials<Credentials>,
): Sender {
  const baseUrl = chooseBaseUrl(api, options);
  const sign = createSigner(protocol, api, baseUrl, options);
  const http = createHttpClient({ baseUrl, pathSerializer: fillPath });
  http.use(...(options.middleware ?? []));
  const send = http.request as unknown as Send;

  return async <Input, Output, Code extends string>(
    operation: Operation<Input, Output, Code>,
    input: Input,
    call: CallOptions = {},
  ): Promise<Result<Output, Code>> => {
    const arranged = arrangeInput(operation, input, options);
    const exchange = createExchange((request) => sign(request, operation, arranged.projectId), options.fetch);
    const init = createRequestInit(protocol, operation, arranged, call);
    const answer = await send(operation.method, operation.path, { ...init, fetch: exchange.fetch });
    const { response } = answer;
    const body = await exchange.readBody(answer);
    const error = findError(protocol, operation, response, body, exchange.readSecrets());
    if (error && options.throwOnError) throw error;
    return error ? { error, response } : { data: addHeaders(operation, body, response) as Output, response };
  };
}

// Some services give the result, or a part of it, in a header.
function addHeaders(
  { resultHeaders = [] }: Operation<unknown, unknown, string>,
  body: unknown,
  { headers }: Response,
): unknown {
  if (resultHeaders.length === 0) return body;
  const members = resultHeaders.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []));
  return { ...(body as object | undefined), ...Object.fromEntries(members) };
}

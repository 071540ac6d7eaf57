import createHttpClient from "openapi-fetch";
import type { Validate } from "../validation/index.ts";
import {
  type Api,
  checkNames,
  chooseBaseUrl,
  InputError,
  type Operation,
  type Protocol,
  TransportError,
  type WireRequest,
} from "../wire/index.ts";
import { type EncodedInput, encodeInput } from "./input.ts";
import { type CallOptions, callOptions, type SendOptions } from "./options.ts";
import { fillPath, listHeaders, PlainRequest, readRequest, serializeQuery } from "./request.ts";
import { classifyOther, openResponse, type Received } from "./response.ts";
import type { Result } from "./result.ts";
import { createRetry } from "./retry.ts";

/** Sends one operation. Rejects with an InputError before anything is sent if the input is unusable. */
export type Send = <Input, Output, Code extends string>(
  operation: Operation<Input, Output, Code>,
  input: Input,
  call?: CallOptions,
) => Promise<Result<Output, Code>>;

// The paths are data here, so openapi-fetch cannot know their types.
type Request = (method: string, path: string, init: object) => Promise<{ response: Response; error?: unknown }>;

/** Creates a function that sends single operations. Throws an InputError for unusable options. */
export function createSend<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: SendOptions<Credentials>,
): Send {
  const { middleware = [], throwOnError } = options;
  const baseUrl = chooseBaseUrl(api, options);
  const retry = createRetry(protocol, api, baseUrl, options);
  const http = createHttpClient({ baseUrl, pathSerializer: fillPath, bodySerializer: JSON.stringify });
  http.use(...middleware);
  const request = http.request as unknown as Request;
  const isPlain = middleware.length === 0;

  return async (operation, input, call = {}) => {
    checkNames(operation.operationId, call, callOptions, "an option");
    const encoded = encodeInput(operation, input, options);
    if (options.validate) await checkLimits(operation, encoded, options.validate);
    const headers = listHeaders(protocol, operation, encoded, call);
    let received: Received | undefined;
    let given: unknown;
    const init = {
      params: { path: encoded.path, query: encoded.query },
      querySerializer: (values: EncodedInput["query"]) => serializeQuery(operation, values),
      ...(isPlain ? { Request: PlainRequest } : { headers }),
      body: encoded.body,
      signal: call.signal,
      // The retry has read and classified the response already.
      parseAs: "stream",
      fetch: async (sent: globalThis.Request) => {
        const unsigned = isPlain ? { ...(sent as unknown as WireRequest), headers } : await readRequest(sent);
        received = await retry({ ...call, operation, input, encoded }, unsigned, sent.signal);
        given = isPlain ? received : openResponse({ transported: received.transported });
        return given;
      },
    };
    try {
      const result = await request(operation.method, operation.path, init);
      const own = result.response === given ? received : undefined;
      const final = own ?? (await classifyOther(protocol, operation, input, result, received));
      const { error } = final;
      if (error && throwOnError) throw error;
      const member = error ? { error } : { data: addHeaders(operation, final) };
      const open = () => (isPlain && own ? openResponse(own) : result.response);
      return new CallResult(member, open) as unknown as Result<never, never>;
    } catch (error) {
      // What is known of the call is a value where errors are values.
      if (error instanceof TransportError && !throwOnError) return { error };
      throw error;
    }
  };
}

async function checkLimits(
  { operationId }: Operation<unknown, unknown, string>,
  { path, query, header, body }: EncodedInput,
  validate: Validate,
): Promise<void> {
  const violation = await validate(operationId, { ...path, ...query, ...header, ...body });
  if (violation) throw new InputError(operationId, violation.field, violation.rule, violation.fix);
}

// Some services return the result, or a part of it, in a header.
function addHeaders(
  { resultHeaders = [] }: Operation<unknown, unknown, string>,
  { body, headers }: Pick<Received, "body" | "headers">,
): unknown {
  let data = body;
  for (const name of resultHeaders) {
    const value = headers.get(name);
    if (value !== null) data = { ...(data as object | undefined), [name]: value };
  }
  return data;
}

/** Few callers read the response, so it is created when it is read. All share one getter: a literal's own costs more than a signature. */
class CallResult {
  static readonly #response = {
    enumerable: true,
    get(this: CallResult): Response {
      this.#opened ??= this.#open();
      return this.#opened;
    },
  };
  readonly #open: () => Response;
  #opened: Response | undefined;

  constructor(member: object, open: () => Response) {
    this.#open = open;
    Object.defineProperty(Object.assign(this, member), "response", CallResult.#response);
  }
}

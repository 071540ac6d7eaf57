import createHttpClient, { type Middleware } from "openapi-fetch";
import { loadDescription } from "../observing/load-description.ts";
import type { Validate } from "../validation/limits.ts";
import { type Api, chooseBaseUrl } from "../wire/api.ts";
import { InputError, TransportError } from "../wire/error.ts";
import { checkNames } from "../wire/known-names.ts";
import type { Operation } from "../wire/operation.ts";
import type { Protocol } from "../wire/protocol.ts";
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
  const baseUrl = chooseBaseUrl(api, options);
  const retry = createRetry(protocol, api, baseUrl, options);
  const isPlain = (options.middleware ?? []).length === 0;
  const request = createRequestFunction(baseUrl, options.middleware ?? []);

  return async (operation, input, call = {}) => {
    checkNames(operation.operationId, call, callOptions, "an option");
    const encoded = encodeInput(operation, input, options);
    if (options.validate) await checkLimits(operation, encoded, options.validate);
    let received: Received | undefined;
    let given: unknown;
    const seam = async (request: globalThis.Request) => {
      received = await retry({ ...call, operation, input, encoded }, await readRequest(request), request.signal);
      given = isPlain ? received : openResponse(received, true);
      return given;
    };
    try {
      const init = createInit(protocol, operation, encoded, call);
      const result = await request(operation.method, operation.path, { ...init, fetch: seam });
      const describe = () => loadDescription({ credentials: {}, request: { headers: {} } }, operation, input);
      const own = given && result.response === given ? received : undefined;
      const final = own ?? (await classifyOther(protocol, operation, result, received, describe));
      if (final.error && options.throwOnError) throw final.error;
      return createResult(operation, final, () => (isPlain && own ? openResponse(own) : result.response));
    } catch (error) {
      // What is known of the call is a value where errors are values.
      if (error instanceof TransportError && !options.throwOnError) return { error };
      throw error;
    }
  };
}

function createInit(
  protocol: Pick<Protocol<never>, "headers">,
  operation: Operation<unknown, unknown, string>,
  encoded: EncodedInput,
  call: CallOptions,
): object {
  return {
    params: { path: encoded.path, query: encoded.query },
    querySerializer: (values: EncodedInput["query"]) => serializeQuery(operation, values),
    headers: listHeaders(protocol, operation, encoded, call),
    body: encoded.body,
    signal: call.signal,
    // The retry has read and classified the response already.
    parseAs: "stream",
  };
}

function createRequestFunction(baseUrl: string, middleware: readonly Middleware[]): Request {
  // Middleware needs a real Request; without middleware a plain object is enough.
  const plain = middleware.length === 0 && { Request: PlainRequest as unknown as typeof globalThis.Request };
  const http = createHttpClient({ baseUrl, pathSerializer: fillPath, bodySerializer: JSON.stringify, ...plain });
  http.use(...middleware);
  return http.request as unknown as Request;
}

async function checkLimits(
  { operationId }: Operation<unknown, unknown, string>,
  { path, query, header, body }: EncodedInput,
  validate: Validate,
): Promise<void> {
  const violation = await validate(operationId, { ...path, ...query, ...header, ...body });
  if (!violation) return;
  throw new InputError(operationId, violation.field, violation.rule, "change it, or call without `validate`");
}

function createResult<Output, Code extends string>(
  { resultHeaders }: Operation<unknown, Output, Code>,
  { error, body, headers }: Pick<Received, "error" | "body" | "headers">,
  open: () => Response,
): Result<Output, Code> {
  let opened: Response | undefined;
  let data = body;
  // Some services return the result, or a part of it, in a header.
  for (const name of resultHeaders ?? []) {
    const value = headers.get(name);
    if (value !== null) data = { ...(data as object | undefined), [name]: value };
  }
  return {
    [error ? "error" : "data"]: error ?? data,
    // Few callers read the response, and a Response object takes longer to create than a signature.
    get response() {
      opened ??= open();
      return opened;
    },
  } as Result<Output, Code>;
}

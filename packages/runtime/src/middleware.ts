import { createApiError, findFault, parseBody } from "./answer.ts";
import type { Api } from "./api.ts";
import type { Answered } from "./attempt.ts";
import { createCaller, type Judged, type Outgoing, type Sender } from "./caller.ts";
import type { ClientOptions, SenderOptions } from "./options.ts";
import type { Protocol, WireRequest } from "./protocol.ts";
import { fillPath, listHeaders, serializeQuery } from "./request.ts";
import { createResponse, type TransportReply } from "./transport.ts";

// The paths are data here, so openapi-fetch cannot know their types.
type Send = (method: string, path: string, init: object) => Promise<Outcome>;

interface Outcome {
  readonly response: Response;
  /** What openapi-fetch read of an answer that is not ok. */
  readonly error?: unknown;
}

/** A sender whose calls pass through openapi-fetch's middleware; signing and repeating lie beneath, judging above. */
export function createMiddlewareSender<Credentials>(
  protocol: Protocol<Credentials>,
  api: Api,
  options: SenderOptions<Credentials>,
  middleware: NonNullable<ClientOptions<Credentials>["middleware"]>,
): Sender {
  return createCaller(protocol, api, options, (baseUrl) => {
    // A quarter of what the import of a client would take, and few clients have middleware.
    const load = async () => {
      const { default: createHttpClient } = await import("openapi-fetch");
      const http = createHttpClient({ baseUrl, pathSerializer: fillPath });
      http.use(...middleware);
      return http.request as unknown as Send;
    };
    let loading: Promise<Send> | undefined;
    return async (outgoing) => {
      loading ??= load();
      return exchange(await loading, protocol, outgoing);
    };
  });
}

async function exchange(send: Send, protocol: Protocol<never>, outgoing: Outgoing): Promise<Judged> {
  const { operation, arranged, call, run } = outgoing;
  let answered: Answered | undefined;
  let given: Response | undefined;
  const outcome = await send(operation.method, operation.path, {
    params: { path: arranged.path, query: arranged.query },
    querySerializer: (values: Readonly<Record<string, unknown>>) => serializeQuery(operation, values),
    headers: listHeaders(protocol, operation, arranged, call),
    body: arranged.body,
    signal: call.signal,
    // A successful answer stays unread: it has been read beneath.
    parseAs: "stream",
    fetch: async (request: Request) => {
      answered = await run(await readRequest(request), request.signal);
      given = toResponse(answered.reply);
      return given;
    },
  });
  const { response } = outcome;
  if (answered && response === given) return { ...answered, reply: { response } };
  return judgeOutcome(protocol, operation, outcome, answered);
}

async function readRequest(request: Request): Promise<WireRequest> {
  const { method, url, headers } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  const sent = body.length > 0 ? body : undefined;
  return { method, url: new URL(url), headers: Object.fromEntries(headers), body: sent };
}

// A new one, whose body the middleware can read.
function toResponse({ status, text, response }: TransportReply): Response {
  return status < 200
    ? response
    : createResponse(text, { status, statusText: response.statusText, headers: response.headers });
}

// What a middleware answers in the service's place is judged like the service's own answers.
async function judgeOutcome(
  protocol: Pick<Protocol<never>, "readFault">,
  operation: Outgoing["operation"],
  { response, error: read }: Outcome,
  answered: Answered | undefined,
): Promise<Judged> {
  const body = read === undefined ? parseBody(await response.clone().text()) : read;
  const { status, headers } = response;
  const fault = findFault(protocol, operation, { status, headers, body });
  // The same answer in another Response is still the service's.
  const effort = answered?.error?.status === status ? answered.error : { attempts: 1, retryable: false };
  const error = fault && createApiError(fault, { status, headers, body }, answered?.credentials ?? {}, effort);
  return { headers, body, error, reply: { response } };
}

import type { Answered } from "./attempt.ts";
import { LightRequest } from "./light-request.ts";
import type { WireRequest } from "./protocol.ts";
import type { TransportReply } from "./transport.ts";

/** What comes out above the middleware: openapi-fetch's answer, and its body if the service did not give it. */
export interface Outcome {
  readonly response: Response;
  /** What openapi-fetch read of an answer that is not ok. */
  readonly error?: unknown;
}

// Where nobody looks at the answer, openapi-fetch is only told that there is nothing to read.
const read = { ok: true, status: 204, headers: new Headers() } as Response;

/** One call's `fetch`, beneath the middleware, and what the call was answered if the answer came through unchanged. */
export function createExchange(run: (request: WireRequest, signal: AbortSignal | undefined) => Promise<Answered>) {
  let answered: Answered | undefined;
  let given: Response | undefined;
  return {
    fetch: async (request: Request | LightRequest): Promise<Response> => {
      answered = await run(await readRequest(request), request.signal);
      given = request instanceof LightRequest ? read : toResponse(answered.reply);
      return given;
    },
    /** Undefined if a middleware answered in the service's place. */
    findAnswer({ response }: Outcome): Answered | undefined {
      if (!answered || response !== given) return undefined;
      return response === read ? answered : { ...answered, reply: { ...answered.reply, response } };
    },
    /** The credentials that this call was signed with, none if it was not. */
    readSecrets: (): readonly string[] => answered?.secrets ?? [],
  };
}

async function readRequest(request: Request | LightRequest): Promise<WireRequest> {
  const { method, url, headers } = request;
  const body = request instanceof LightRequest ? request.body : new Uint8Array(await request.arrayBuffer());
  return { method, url: new URL(url), headers: Object.fromEntries(headers), body: body?.length ? body : undefined };
}

// A new one, whose body the middleware can read.
function toResponse({ status, text, response }: TransportReply): Response {
  const { headers, statusText } = response;
  return status < 200 ? response : new Response(text || null, { status, statusText, headers });
}

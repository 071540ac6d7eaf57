import { parseBody } from "./answer.ts";
import type { Signed } from "./signer.ts";

interface Answer {
  readonly response: Response;
  /** What openapi-fetch read of an answer that is not ok. */
  readonly error?: unknown;
}

/** One call's `fetch`, which signs beneath the middleware, and the body of the answer that comes out above it. */
export function createExchange(sign: (request: Request) => Promise<Signed>, fetch?: typeof globalThis.fetch) {
  let secrets: readonly string[] = [];
  let seen: { readonly response: Response; readonly body: unknown } | undefined;
  return {
    fetch: async (request: Request): Promise<Response> => {
      const signed = await sign(request);
      secrets = signed.secrets;
      const response = await (fetch ?? globalThis.fetch)(signed.request);
      // Read here, so that an answer cut in the middle fails like any other network error.
      seen = { response, body: parseBody(await response.clone().text()) };
      return response;
    },
    readBody: async ({ response, error }: Answer): Promise<unknown> => {
      if (seen?.response === response) return seen.body;
      // A middleware answered in the server's place.
      return error === undefined ? parseBody(await response.clone().text()) : error;
    },
    /** The credentials that this call was signed with, none if it was not. */
    readSecrets: () => secrets,
  };
}

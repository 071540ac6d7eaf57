import type { Body, ReplyHeaders } from "./protocol.ts";
import { isUnsent } from "./unsent.ts";

/** A signed request. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly signal: AbortSignal;
}

/** An answer that has been read to its end. */
export interface TransportReply {
  readonly status: number;
  readonly headers: ReplyHeaders;
  readonly text: string;
  /** Its body is used up. */
  readonly response: Response;
}

/** What carries requests. */
export interface Transport {
  /** Sends a request once, follows no redirect, and rejects as soon as the signal aborts. */
  send(request: TransportRequest): Promise<TransportReply>;
  /** Whether a rejection of `send` came surely before the service could execute the request. */
  isUnsent(error: unknown): boolean;
}

/** A transport on `fetch`, by default the global one of the moment. */
export function createFetchTransport(fetch?: typeof globalThis.fetch): Transport {
  return {
    async send({ url, ...init }) {
      // A followed redirect would repeat the request and carry its token to another origin.
      const response = await (fetch ?? globalThis.fetch)(url, { ...init, body: init.body ?? null, redirect: "manual" });
      const { status, headers } = response;
      return { status, headers, text: await response.text(), response };
    },
    isUnsent,
  };
}

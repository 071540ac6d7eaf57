import { fetchOnce } from "#fetch";
import { isUnsent } from "#unsent";
import type { Body, ReplyHeaders } from "./protocol.ts";

/** A signed request. */
export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
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

/** Why there is no answer. */
export interface TransportFailure {
  readonly failure: unknown;
  /** Whether it came surely before the service could execute the request. */
  readonly isUnsent: boolean;
}

/** What carries requests. */
export interface Transport {
  /** Sends a request once, follows no redirect, and ends as soon as the signal aborts. What it throws counts as sent. */
  send(request: TransportRequest): Promise<TransportReply | TransportFailure>;
}

/** A transport on `fetch`, by default the global one of the moment. */
export function createFetchTransport(fetch: typeof globalThis.fetch = fetchOnce): Transport {
  return {
    async send({ url, ...init }) {
      try {
        // A followed redirect would repeat the request and carry its token to another origin.
        const response = await fetch(url.href, {
          ...init,
          body: init.body ?? null,
          redirect: "manual",
        });
        const { status, headers } = response;
        return { status, headers, text: await response.text(), response };
      } catch (failure) {
        return { failure, isUnsent: isUnsent(failure) };
      }
    },
  };
}

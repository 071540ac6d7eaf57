import { fetchOnce, isUnsent } from "#platform";
import type { Body, ResponseHeaders } from "../wire/index.ts";

/** A signed request. */
export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly signal: AbortSignal;
}

/** A response that has been read to its end. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly text: string;
  /** Its body is used up. */
  readonly response: Response;
}

/** Why there is no response. */
export interface TransportFailure {
  readonly failure: unknown;
  /** Whether it came surely before the service could execute the request. */
  readonly isUnsent: boolean;
}

/** What carries requests. */
export interface Transport {
  /** Sends a request once, follows no redirect, and ends as soon as the signal aborts. What it throws counts as sent. */
  send(request: TransportRequest): Promise<TransportResponse | TransportFailure>;
}

/** Limit in bytes or characters: no response of an API is that long, and memory is bounded. */
export const longestResponse = 64 * 2 ** 20;

/** The message for a longer response. */
export const tooLong = "The response is longer than 64 MiB.";

/** A transport on `fetch`, by default the global one at the time of the call. */
export function createFetchTransport(fetch: (url: string, init: object) => Promise<Response> = fetchOnce): Transport {
  return {
    async send({ url, ...init }) {
      try {
        // A followed redirect would repeat the request and carry its token to another origin.
        const response = await fetch(url.href, { ...init, redirect: "manual" });
        const { status, headers } = response;
        // A double of fetch without headers is a failure here; later its TypeError would hide that a copy was sent.
        headers.get("date");
        return { status, headers, text: await readText(response), response };
      } catch (failure) {
        return { failure, isUnsent: isUnsent(failure) };
      }
    },
  };
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  // Not every fetch has streams.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    if (text.length <= longestResponse) continue;
    await reader.cancel();
    throw new Error(tooLong);
  }
}

// Of browsers, workerd and other runtimes.
export { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "./crypto-web.ts";

/** Whether a failure of `fetch` came surely before the service could execute the request: these runtimes never tell. */
export const isUnsent = (_failure: unknown): boolean => false;

/** The global `fetch` at the time of the call. */
export const fetchOnce = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

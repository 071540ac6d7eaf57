// Of browsers, workerd and other runtimes.
export { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "./crypto-web.ts";

/** Whether a failure of `fetch` came surely before the service could execute the request: these runtimes never tell. */
export const isUnsent = (_failure: unknown): boolean => false;

/** What the platform's `fetch` is given beside a request. */
export const chooseInit = (_method: string): object | undefined => undefined;

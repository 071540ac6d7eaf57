// Of Node, Bun and Deno. One file for all that differs between runtimes, because each file costs an import.

export { isUnsent } from "../transports/index.ts";
export { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "./crypto-node.ts";

declare const Deno: { createHttpClient(options: { poolMaxIdlePerHost: number }): object };

// Deno repeats a request by itself, a POST too, when a kept connection breaks; where none is kept, nothing is repeated.
const once = "Deno" in globalThis ? { client: Deno.createHttpClient({ poolMaxIdlePerHost: 0 }) } : undefined;

/** The global `fetch` at the time of the call: in Deno with a connection of its own, unless it is a GET. */
export const fetchOnce = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, init.method === "GET" ? init : { ...init, ...once });

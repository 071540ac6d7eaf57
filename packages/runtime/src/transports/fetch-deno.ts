declare const Deno: { createHttpClient(options: { poolMaxIdlePerHost: number }): object };

// Deno repeats a request by itself, a POST too, when a kept connection breaks; where none is kept, nothing is repeated.
const once = { client: Deno.createHttpClient({ poolMaxIdlePerHost: 0 }) };

/** What the platform's `fetch` is given beside a request: unless it is a GET, a connection of its own. */
export const chooseInit = (method: string): object | undefined => (method === "GET" ? undefined : once);

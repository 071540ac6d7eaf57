declare const Deno: { createHttpClient(options: { poolMaxIdlePerHost: number }): object };

// Deno repeats a request by itself, a POST too, when a kept connection breaks; where none is kept, nothing is repeated.
const client = Deno.createHttpClient({ poolMaxIdlePerHost: 0 });

/** The global `fetch` of the moment; whatever is no GET is sent once only, at the price of a connection of its own. */
export const fetchOnce: typeof fetch = (url, init) => {
  const own = { ...init, client };
  return globalThis.fetch(url, init?.method === "GET" ? init : own);
};

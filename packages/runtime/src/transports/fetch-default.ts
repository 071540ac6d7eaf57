/** The global `fetch` of the moment. */
export const fetchOnce: typeof fetch = (url, init) => globalThis.fetch(url, init);

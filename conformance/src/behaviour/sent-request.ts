import type { CanonicalRequest } from "@facsimile/checks";

/** What a client passes to `fetch`, as it travels. */
export async function readRequest(input: string | URL | Request, init?: RequestInit): Promise<CanonicalRequest> {
  const request = input instanceof Request ? input : new Request(input, init);
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

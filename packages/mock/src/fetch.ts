import type { MockAnswer } from "./answer.ts";
import { chooseApi } from "./host.ts";
import { createMock, type MockOptions } from "./mock.ts";

/** A `fetch` that answers in process. Rejects for a host on which no API lives, and when the signal aborts. */
export function createMockFetch(options: MockOptions): typeof fetch {
  const mock = createMock(options);
  return async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    const apiId = chooseApi(options.apis, host).id;
    const answer = async (): Promise<Response> => {
      const headers = { ...Object.fromEntries(request.headers), host };
      // Not as text(), which drops a byte order mark that the signature covers.
      const body = Buffer.from(await request.arrayBuffer()).toString();
      return toResponse(await mock.handle({ apiId, method: request.method, url: pathname + search, headers, body }));
    };
    return unlessAborted(request.signal, answer);
  };
}

function toResponse({ status, headers, body }: MockAnswer): Response {
  // Some statuses may not have a body, not even an empty one.
  return new Response(body === "" ? null : body, { status, headers });
}

async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([work(), promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

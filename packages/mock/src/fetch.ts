import type { MockAnswer } from "./answer.ts";
import type { Api } from "./document.ts";
import { chooseApi } from "./host.ts";
import { createMock } from "./mock.ts";

/** A `fetch` that answers in process. Rejects for a host on which no API lives, and when the signal aborts. */
export function createMockFetch({ apis }: { readonly apis: readonly Api[] }): typeof fetch {
  const mock = createMock({ apis });
  return async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    const apiId = chooseApi(apis, host).id;
    const answer = async (): Promise<Response> => {
      const headers = { ...Object.fromEntries(request.headers), host };
      const body = await request.text();
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

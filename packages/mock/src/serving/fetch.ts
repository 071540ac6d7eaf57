import "../node-version.ts";
import type { Sleep } from "@facsimile/runtime";
import { createApiChooser } from "../contract/index.ts";
import { buildMock, type Mock, type MockOptions, mockOptions } from "../mock.ts";
import { checkOptions } from "../options.ts";
import { readBody } from "../wire/index.ts";
import { toResponse } from "./fetch-delivery.ts";

/** How a mock is served in process. */
export interface MockFetchOptions extends MockOptions {
  /** How faults wait; by default they only move the mock's clock, so nothing takes real time. */
  readonly sleep?: Sleep;
}

/** Every option of `createMockFetch`. */
const fetchOptions: Readonly<Record<keyof MockFetchOptions, true>> = { ...mockOptions, sleep: true };

/** A `fetch` with the mock behind it, whose journal, clock and faults a test may use. */
export type MockFetch = typeof fetch & { readonly mock: Mock };

/** A `fetch` that responds in process. Rejects for a host of no API, when the signal aborts, and when a fault resets the connection. */
export function createMockFetch(options: MockFetchOptions): MockFetch {
  checkOptions(options, fetchOptions);
  const mock = buildMock(options);
  const { apis, sleep = async (milliseconds) => mock.clock.advance(milliseconds) } = options;
  const chooseApi = createApiChooser(apis);
  const mockFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    const apiId = chooseApi(host);
    const response = async (): Promise<Response> => {
      const headers = { ...Object.fromEntries(request.headers), host };
      // Not as text(), which drops a byte order mark that the signature covers.
      const body = readBody(Buffer.from(await request.arrayBuffer()));
      const given = await mock.handle({ apiId, method: request.method, url: pathname + search, headers, ...body });
      return toResponse(request.method === "HEAD" ? { ...given, body: "" } : given, sleep, request.signal);
    };
    return unlessAborted(request.signal, response);
  };
  return Object.assign(mockFetch, { mock });
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

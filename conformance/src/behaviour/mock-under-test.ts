import type { CanonicalRequest } from "@facsimile/checks";
import { createMockFetch, type MockFetch, type MockOptions } from "@facsimile/mock";
import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { authenticationHeaders } from "../wire-request.ts";

export const endpoint = "https://mock.invalid";

const loaded = new WeakMap<ApiUnderTest, MockOptions["apis"]>();

/** A mock of the documents under test, compiled once for each API. */
export function mockOf(api: ApiUnderTest, options: Partial<MockOptions> = {}): MockFetch {
  const documents = api.operations.map(({ operationId, built }) => [operationId, built]);
  const apis = loaded.get(api) ?? [{ id: api.id, operations: Object.fromEntries(documents) }];
  loaded.set(api, apis);
  return createMockFetch({ apis, auth: "present", ...options });
}

/** Asks a mock as no client does, and tells whether it refused. */
export async function askMock(
  mock: MockFetch,
  { document }: OperationUnderTest,
  { method, path, query, headers, body }: CanonicalRequest,
  preference: Readonly<Record<string, string>> = {},
) {
  const search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const url = new URL(`${path}${search && `?${search}`}`, endpoint);
  const all = { ...headers, ...authenticationHeaders(document), ...preference };
  const response = await mock(url, { method, headers: all, ...(body && { body }) });
  const text = await response.text();
  const isRefused = response.headers.get("x-facsimile-source") === "contract";
  return { status: response.status, headers: response.headers, text, isRefused };
}

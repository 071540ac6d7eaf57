import type { CanonicalRequest } from "@facsimile/checks";
import type { MockFetch } from "@facsimile/mock";
import type { ApiUnderTest, OperationUnderTest } from "../api-under-test.ts";
import { authenticationHeaders } from "../wire-request.ts";

export const endpoint = "https://mock.invalid";

/** A mock of the documents under test, which asks for any credentials. */
export function mockOf(api: ApiUnderTest, options: Parameters<ApiUnderTest["createMock"]>[0] = {}): MockFetch {
  return api.createMock({ auth: "present", ...options });
}

/** Asks a mock as no client does, and tells whether it refused. */
export async function askMock(
  mock: MockFetch,
  { document }: OperationUnderTest,
  { method, path, query, headers, body }: CanonicalRequest,
  isSigned = true,
) {
  const search = query.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  const url = new URL(`${path}${search && `?${search}`}`, endpoint);
  const all = { ...headers, ...(isSigned && authenticationHeaders(document)) };
  const response = await mock(url, { method, headers: all, ...(body && { body }) });
  const text = await response.text();
  const isRefused = response.headers.get("x-facsimile-source") === "contract";
  return { status: response.status, headers: response.headers, text, isRefused };
}

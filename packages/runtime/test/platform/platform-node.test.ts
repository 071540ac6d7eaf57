import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("in Deno every request but a GET goes over a connection of its own", async () => {
  const client = {};
  vi.stubGlobal("Deno", { createHttpClient: (options: object) => Object.assign(client, options) });
  vi.resetModules();
  const fetch = vi.fn(async () => new Response());
  vi.stubGlobal("fetch", fetch);
  const { fetchOnce } = await import("../../src/platform/platform-node.ts");
  for (const method of ["POST", "GET"]) await fetchOnce("https://example.com/", { method });
  expect(fetch.mock.calls).toEqual([
    ["https://example.com/", { method: "POST", client: { poolMaxIdlePerHost: 0 } }],
    ["https://example.com/", { method: "GET" }],
  ]);
});

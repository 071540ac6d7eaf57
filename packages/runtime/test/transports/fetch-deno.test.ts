import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("in Deno whatever is no GET goes over a connection of its own", async () => {
  const sent: unknown[] = [];
  const client = {};
  vi.stubGlobal("Deno", { createHttpClient: (options: object) => Object.assign(client, options) });
  vi.stubGlobal("fetch", async (_: string, init: object) => sent.push(init));
  const { fetchOnce } = await import("../../src/transports/fetch-deno.ts");
  await fetchOnce("http://localhost", { method: "POST" });
  await fetchOnce("http://localhost", { method: "GET" });
  expect(sent).toEqual([{ method: "POST", client: { poolMaxIdlePerHost: 0 } }, { method: "GET" }]);
});

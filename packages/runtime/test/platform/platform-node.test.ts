import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("in Deno every request but a GET goes over a connection of its own", async () => {
  const client = {};
  vi.stubGlobal("Deno", { createHttpClient: (options: object) => Object.assign(client, options) });
  vi.resetModules();
  const { chooseInit } = await import("../../src/platform/platform-node.ts");
  expect([chooseInit("POST"), chooseInit("GET")]).toEqual([{ client: { poolMaxIdlePerHost: 0 } }, undefined]);
});

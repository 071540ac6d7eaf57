import { expect, test, vi } from "vitest";
import { createFetchTransport } from "../../src/transports/transport.ts";

const request = {
  method: "POST",
  url: new URL("http://localhost/"),
  headers: { "x-a": "b" },
  body: undefined,
  signal: new AbortController().signal,
};

test("a request goes to fetch as it is, and no redirect is followed", async () => {
  const fetch = vi.fn(async () => new Response("moved", { status: 307, headers: { location: "/" } }));
  const result = await createFetchTransport(fetch).send(request);
  expect(result).toMatchObject({ status: 307, text: "moved" });
  const { url, ...init } = request;
  expect(fetch.mock.calls).toEqual([[url.href, { ...init, redirect: "manual" }]]);
});

test("a failure says whether it surely came before the request", async () => {
  const failure = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
  const refused = createFetchTransport(() => Promise.reject(failure));
  expect(await refused.send(request)).toEqual({ failure, isUnsent: true });
});

test.each([1, 22, 6000, 10080])("no request goes to port %i, where the platform allows none", async (port) => {
  const result = await createFetchTransport().send({ ...request, url: new URL(`http://127.0.0.1:${port}`) });
  expect(result).toMatchObject({ failure: { cause: { message: "bad port" } }, isUnsent: true });
});

test("a response that breaks off is a failure, and the request was sent", async () => {
  const failure = new TypeError("terminated");
  const broken = new ReadableStream({ pull: (controller) => controller.error(failure) });
  expect(await createFetchTransport(async () => new Response(broken)).send(request)).toEqual({
    failure,
    isUnsent: false,
  });
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["no headers", { status: 200, text: async () => "{}" }],
  ["plain headers", { status: 200, headers: { date: "" }, text: async () => "{}" }],
  ["no text", { status: 200, headers: new Headers(), json: async () => ({}) }],
])("a double of fetch whose response is none counts as sent: %s", async (_, response) => {
  const result = await createFetchTransport(async () => response as Response).send(request);
  expect(result).toEqual({ failure: expect.any(TypeError), isUnsent: false });
});

test("a response that goes on and on is given up", async () => {
  let pulled = 0;
  let isCancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(2 ** 20));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const result = await createFetchTransport(async () => new Response(endless)).send(request);
  expect(result).toMatchObject({ failure: { message: "The response is longer than 64 MiB." }, isUnsent: false });
  expect([isCancelled, pulled]).toEqual([true, expect.toSatisfy((times) => times < 70)]);
});

test("characters that two chunks share are read, and a byte order mark is not", async () => {
  const bytes = new TextEncoder().encode("\uFEFF图");
  const split = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await createFetchTransport(async () => new Response(split)).send(request)).toMatchObject({ text: "图" });
});

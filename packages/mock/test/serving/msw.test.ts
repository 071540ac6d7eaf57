import { once } from "node:events";
import https from "node:https";
import { text } from "node:stream/consumers";
import { createNodeTransport } from "@facsimile/runtime/node";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testToken } from "../../src/index.ts";
import { mockHandlers } from "../../src/serving/msw.ts";
import { apis } from "../requests.ts";

// Takes what the mock leaves, so that nothing goes to the network.
const server = setupServer(http.all("*", () => new Response(null, { status: 418 })));
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const url = "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/i/copy?a=b";
const headers = { "X-Auth-Token": testToken, Prefer: "example=copy" };
const body = '{"name":"copy"}';

test("fetch gets the mock's response", async () => {
  server.use(...mockHandlers({ apis }));
  const response = await fetch(url, { method: "POST", headers, body });
  expect(response.headers.get("x-facsimile-evidence")).toBe("documented");
  expect(await response.json()).toEqual({ job_id: "edc89b490d7d4392898e19b2deb34797" });
});

test("so is a request through node:https, errors included", async () => {
  server.use(...mockHandlers({ apis }));
  const sent = https.request(url, { method: "POST", headers }).end("{}");
  const [response] = await once(sent, "response");
  expect(response.statusCode).toBe(400);
  expect(JSON.parse(await text(response))).toMatchObject({ error: { code: "IMG.0013" } });
});

test("so is a request through the runtime's transport on node:https", async () => {
  server.use(...mockHandlers({ apis }));
  const { signal } = new AbortController();
  const transport = createNodeTransport();
  const response = await transport.send({ method: "POST", url: new URL(url), headers, body, signal });
  expect(response).toMatchObject({ status: 200, text: '{"job_id":"edc89b490d7d4392898e19b2deb34797"}' });
});

describe.each(["reset", "lost-response"] as const)("a connection that the fault %s resets fails", (kind) => {
  beforeEach(() => server.use(...mockHandlers({ apis, faults: { rules: [{ fault: { kind } }] } })));

  test("for fetch", async () => {
    await expect(fetch(url, { method: "POST", headers, body })).rejects.toThrow(TypeError);
  });

  test("for a request through node:https", async () => {
    const sent = https.request(url, { method: "POST", headers }).end(body);
    await expect(once(sent, "response")).rejects.toThrow();
  });
});

test.each(["https://example.com/", "https://ims.a.b.myhuaweicloud.com/", "https://ens.aliyuncs.com.example.com/"])(
  "%s is left to others",
  async (other) => {
    server.use(...mockHandlers({ apis }));
    expect((await fetch(other)).status).toBe(418);
  },
);

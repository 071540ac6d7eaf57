import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createClient, createSend } from "../../src/index.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { copyImage, createRecorder, ims, readImage } from "../fixtures.ts";

const input = { image_id: "a", name: "b" };
const credentials = { token: "t0k3n" };

interface Client {
  copyImage(given: typeof input): Promise<{ error?: { status: number } }>;
}

const rewrite = (to: string) => [{ onRequest: ({ request }: { request: Request }) => new Request(to, request) }];

test.each([
  ["another host", "https://evil.invalid/v1"],
  ["another port", "https://ims.r.myhuaweicloud.com:8443/v1"],
  ["no encryption", "http://ims.r.myhuaweicloud.com/v1"],
])("a middleware that rewrites the URL to %s gets no credentials, and nothing is sent", async (_, to) => {
  const { fetch, requests } = createRecorder();
  const client = createClient<Client>(
    huaweiRest,
    ims,
    { copyImage },
    { region: "r", credentials, fetch, middleware: rewrite(to) },
  );
  const error = await client.copyImage(input).catch((reason: unknown) => reason);
  expect(String(error)).toBe(
    `InputError: CopyImageInRegion: the request goes to ${new URL(to).origin}, and credentials go to ` +
      "https://ims.r.myhuaweicloud.com only. Fix: leave the origin as it is in middleware.",
  );
  expect(requests).toEqual([]);
});

test("a middleware may rewrite the path on the server itself", async () => {
  const { fetch, last } = createRecorder();
  const middleware = rewrite("https://ims.r.myhuaweicloud.com/v9/moved");
  const client = createClient<Client>(huaweiRest, ims, { copyImage }, { region: "r", credentials, fetch, middleware });
  await client.copyImage(input);
  expect([last().url.pathname, last().headers["x-auth-token"]]).toEqual(["/v9/moved", "t0k3n"]);
});

test("an endpoint is a server that is trusted with the credentials", async () => {
  const { fetch, last } = createRecorder();
  await createSend(huaweiRest, ims, { endpoint: "https://proxy.invalid/ims", credentials, fetch })(copyImage, input);
  expect(last().url.href).toBe("https://proxy.invalid/ims/v1/cloudimages/a/copy");
  expect(last().headers["x-auth-token"]).toBe("t0k3n");
});

const servers: Server[] = [];
const listen = async (respond: RequestListener): Promise<string> => {
  const server = createServer(respond);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
let reached: string[] = [];
let other = "";
beforeEach(async () => {
  reached = [];
  other = await listen((request, response) => {
    reached.push(String(request.headers["x-auth-token"]));
    response.end("{}");
  });
});
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

test.each([301, 302, 303, 307, 308])(
  "a redirect (%i) to another server leaves the outcome of a copy open, and that server hears nothing",
  async (status) => {
    const endpoint = await listen((_, response) => response.writeHead(status, { location: other }).end());
    const send = createSend(huaweiRest, ims, { endpoint, credentials });
    const error = await send(copyImage, input).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "OutcomeUnknown", attempts: 1, cause: { status } });
    expect((await send(readImage, input)).error).toMatchObject({ name: "ApiError", attempts: 1, status });
    expect(reached).toEqual([]);
  },
);

import http from "node:http";
import https from "node:https";
import net from "node:net";
import zlib from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import type { TransportRequest } from "../../src/transports/transport.ts";
import { createNodeTransport } from "../../src/transports/transport-node.ts";
import { certificate, findFreePort, listen, reset, serve, serveSafely } from "./servers.ts";

const keep = { keepAlive: true };
const httpAgent = new http.Agent(keep);
const httpsAgent = new https.Agent({ ...keep, ca: certificate.cert });
const transport = createNodeTransport({ httpAgent, httpsAgent });

afterEach(() => {
  vi.restoreAllMocks();
  httpAgent.destroy();
  httpsAgent.destroy();
});

function send(url: string, given: Partial<TransportRequest> = {}, by = transport) {
  return by.send({
    method: "POST",
    url: new URL(url),
    headers: {},
    body: undefined,
    signal: new AbortController().signal,
    ...given,
  });
}

async function receive(url: string, given?: Partial<TransportRequest>) {
  const result = await send(url, given);
  if ("failure" in result) throw result.failure;
  return result;
}

test("nothing was sent to a port without a server", async () => {
  const result = await send(`http://127.0.0.1:${await findFreePort()}`);
  expect(result).toMatchObject({ isUnsent: true, failure: { code: "ECONNREFUSED" } });
});

test("where the name is not known, nothing was sent", async () => {
  const lookup: net.LookupFunction = (name, _, callback) =>
    setImmediate(callback, Object.assign(new Error(`no ${name}`), { code: "ENOTFOUND" }), "");
  const unknown = createNodeTransport({ httpAgent: new http.Agent({ lookup }) });
  const result = await send("http://unknown.test", {}, unknown);
  expect(result).toMatchObject({ isUnsent: true, failure: { code: "ENOTFOUND" } });
});

test("where the certificate is refused, nothing was sent", async () => {
  let requests = 0;
  const url = await serveSafely(() => requests++);
  const result = await send(url, {}, createNodeTransport());
  expect(result).toMatchObject({ isUnsent: true, failure: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } });
  expect(requests).toBe(0);
});

test("where the connection breaks before it is secure, nothing was sent", async () => {
  const port = await listen(net.createServer((socket) => socket.once("data", () => socket.resetAndDestroy())));
  const result = await send(`https://127.0.0.1:${port}`);
  expect(result).toMatchObject({ isUnsent: true, failure: { code: "ECONNRESET" } });
});

test("an abort before the connection stands finds nothing sent, and gives its reason", async () => {
  const reason = new Error("enough");
  const resolving = new AbortController();
  const lookup: net.LookupFunction = () => setImmediate(() => resolving.abort(reason));
  const waiting = createNodeTransport({ httpAgent: new http.Agent({ lookup }) });
  const secure = new AbortController();
  const port = await listen(net.createServer((socket) => socket.once("data", () => secure.abort(reason))));
  const silent = `https://127.0.0.1:${port}`;
  const none = { failure: reason, isUnsent: true };
  expect(await send("http://unknown.test", { signal: resolving.signal }, waiting)).toEqual(none);
  expect(await send(silent, { signal: secure.signal })).toEqual(none);
  expect(await send(silent, { signal: AbortSignal.abort(reason) })).toEqual(none);
});

test.each<[string, http.RequestListener]>([
  ["a connection that breaks without a response", ({ socket }) => reset(socket)],
  ["a connection that is closed without a response", ({ socket }) => socket.end()],
  ["a response that is not HTTP", ({ socket }) => socket.end("no\r\n\r\n")],
  [
    "a response that changes the protocol",
    ({ socket }) => socket.write("HTTP/1.1 101 No\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
  ],
  ["a response that breaks off", ({ socket }) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}")],
  [
    "a response in chunks that breaks off",
    ({ socket }) => socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"),
  ],
])("%s comes after the request may have arrived, on a new connection and on a kept one", async (_, fail) => {
  for (const start of [serve, serveSafely]) {
    const url = await start((request, response) => (request.url === "/" ? response.end() : fail(request, response)));
    expect(await send(`${url}/fail`)).toMatchObject({ isUnsent: false, failure: expect.any(Error) });
    await receive(url);
    expect(await send(`${url}/fail`)).toMatchObject({ isUnsent: false, failure: expect.any(Error) });
  }
});

test("what no header can hold is refused, and nothing was sent", async () => {
  const result = await send("http://127.0.0.1", { headers: { "x-a": "a\nb" } });
  expect(result).toMatchObject({ isUnsent: true, failure: { code: "ERR_INVALID_CHAR" } });
});

// As the agents of proxies do it: the proxy's refusal becomes the response, on a socket in memory that ends with it.
async function sendThrough(status: number, writable: boolean) {
  const agent = new https.Agent();
  agent.createConnection = () => {
    const socket = new net.Socket({ writable });
    socket.push(`HTTP/1.1 ${status} No\r\ncontent-length: 7\r\n\r\nblocked`);
    socket.push(null);
    return socket;
  };
  return send("https://ens.example", { body: "{}" }, createNodeTransport({ httpsAgent: agent }));
}

test.each([200, 403, 407, 429])(
  "a tunnel that an agent's proxy refuses with %i is the proxy's response",
  async (status) => {
    for (const writable of [true, false])
      expect(await sendThrough(status, writable)).toMatchObject({ status, text: "blocked" });
  },
);

test.each([302, 408, 502, 503, 504])(
  "a proxy that cannot open a tunnel, which it says with %i, sent nothing",
  async (status) => {
    const message = `A proxy refused the tunnel with status ${status}: blocked`;
    expect(await sendThrough(status, false)).toMatchObject({ isUnsent: true, failure: { message } });
  },
);

test("502 on a connection that could send may come after the request", async () => {
  expect(await sendThrough(502, true)).toMatchObject({ status: 502, text: "blocked" });
});

test("a time limit ends the decoding of a long response", async () => {
  const bomb = zlib.gzipSync(Buffer.alloc(60 * 2 ** 20));
  const controller = new AbortController();
  const reason = new Error("enough");
  const url = await serve((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    response.on("finish", () => setImmediate(() => controller.abort(reason)));
  });
  expect(await send(url, { signal: controller.signal })).toEqual({ failure: reason, isUnsent: false });
});

test("functions of node:http and node:https that are replaced later, as instrumentation does it, are called", async () => {
  const seen: unknown[] = [];
  for (const module of [http, https]) {
    const { request } = module;
    vi.spyOn(module, "request").mockImplementation(((options: http.RequestOptions, ...rest: []) => {
      seen.push(options.path);
      return request(options, ...rest);
    }) as typeof request);
  }
  await receive(`${await serve((_, response) => response.end())}/a`);
  await receive(`${await serveSafely((_, response) => response.end())}/b`);
  expect(seen).toEqual(["/a", "/b"]);
});

test.each<[string, (response: http.ServerResponse) => void]>([
  ["before the response", () => undefined],
  ["amid the response", (response) => response.writeHead(200, { "content-length": 9 }).write("{")],
])("an abort %s ends at once with its reason, and the request may have arrived", async (_, begin) => {
  const controller = new AbortController();
  const reason = new Error("enough");
  const url = await serve((_request, response) => {
    begin(response);
    setImmediate(() => controller.abort(reason));
  });
  expect(await send(url, { signal: controller.signal })).toEqual({ failure: reason, isUnsent: false });
});

test("one connection carries call after call", async () => {
  const ports = new Set<number | undefined>();
  const url = await serve(({ socket }, response) => {
    ports.add(socket.remotePort);
    response.end("{}");
  });
  for (let call = 0; call < 3; call++) await receive(url);
  expect(ports.size).toBe(1);
});

test("what is sent arrives byte for byte", async () => {
  const url = await serve(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    response.end(JSON.stringify([request.method, request.url, request.headers["content-length"], body]));
  });
  const path = "/%E5%9B%BE%2F%2E?a=%2B%20";
  const send = async (given: Partial<TransportRequest>) => JSON.parse((await receive(url + path, given)).text);
  expect(await send({ body: "图" })).toEqual(["POST", path, "3", "图"]);
  expect(await send({ body: new Uint8Array([65, 66]) })).toEqual(["POST", path, "2", "AB"]);
  expect(await send({})).toEqual(["POST", path, "0", ""]);
  expect(await send({ method: "GET" })).toEqual(["GET", path, null, ""]);
});

test("a response is read to its end, characters that are split included", async () => {
  const url = await serve((_, response) => {
    const bytes = Buffer.from('\uFEFF{"名":"图"}');
    response.writeHead(200, { "x-twice": ["a", "b"] }).write(bytes.subarray(0, 6));
    setImmediate(() => response.end(bytes.subarray(6)));
  });
  const { text, headers, response } = await receive(url);
  expect([text, headers.get("X-Twice"), headers.get("x-none")]).toEqual(['{"名":"图"}', "a, b", null]);
  expect([response.status, response.headers.get("x-twice")]).toEqual([200, "a, b"]);
});

test("a body that was read is not shown again by the response", async () => {
  const url = await serve((_, response) => response.writeHead(400).end("secret"));
  const { response, text } = await receive(url);
  expect([text, await response.text()]).toEqual(["secret", ""]);
});

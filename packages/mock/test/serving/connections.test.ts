import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { apis } from "../requests.ts";

async function acceptOne(): Promise<Socket> {
  const { promise, resolve } = Promise.withResolvers<Socket>();
  const listener = (message: unknown) => resolve((message as { socket: Socket }).socket);
  subscribe("net.server.socket", listener);
  return promise.finally(() => unsubscribe("net.server.socket", listener));
}

test.each<[string, string]>([
  ["half a header", "GET / HTTP/1.1\r\na"],
  ["half a body", "POST /v1/cloudimages/i/copy HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{"],
  ["half a chunk", "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"],
  ["nothing", ""],
  ["no HTTP", "no\r\n\r\n"],
  ["too long an address", `GET /${"a".repeat(40_000)}`],
  ["the last request of a connection", "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"],
])("the mock lets go of a connection after its response to %s, though the peer keeps it", async (_name, bytes) => {
  const mock = await startMock({ apis: apis.slice(1), auth: "off", timeouts: { headers: 50, request: 50 } });
  const { hostname, port } = new URL(mock.apis["huawei-ims"] ?? "");
  const accepted = acceptOne();
  const peer = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  peer.write(bytes);
  const closed = once(await accepted, "close");
  const [response] = await once(peer, "data");
  expect(String(response)).toMatch(/^HTTP\/1\.1 \d+ /);
  await closed;
  expect(peer.writable).toBe(true);
  peer.destroy();
  await mock.close();
});

test("a connection is kept for as long as a client may stop at a breakpoint", async () => {
  const mock = await startMock({ apis: apis.slice(1), auth: "off" });
  const response = await fetch(mock.apis["huawei-ims"] ?? "");
  expect(response.headers.get("keep-alive")).toBe("timeout=75");
  await mock.close();
});

import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createSend, type Result } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { createFetchTransport, type Transport } from "../../src/transports/transport.ts";
import { createNodeTransport } from "../../src/transports/transport-node.ts";
import { alibabaKeys, copySnapshot, ens, readSnapshot } from "../fixtures.ts";
import { bombs, coded, data, json, lost, type Outcome, type Respond, rows } from "./responses.ts";
import { findFreePort, listen, serve } from "./servers.ts";

afterEach(() => vi.restoreAllMocks());

const both: [string, Transport][] = [
  ["fetch", createFetchTransport()],
  ["createNodeTransport", createNodeTransport()],
];

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };

/** A sender that takes no time between attempts. */
const createSendTo = (transport: Transport, endpoint: string, retry: false | { attempts: number } = { attempts: 3 }) =>
  createSend(
    alibabaRpc,
    { ...ens, codes: { Throttling: "throttle" } },
    { endpoint, credentials: alibabaKeys, transport, retry, sleep: async () => {} },
  );

/** What a copy and a read of the same came to, as a caller sees it. */
async function call(transport: Transport, endpoints: readonly [string, string]): Promise<Outcome> {
  const [copy, read] = endpoints.map((endpoint) => createSendTo(transport, endpoint));
  return { copy: await conclude(copy?.(copySnapshot, input)), read: await conclude(read?.(readSnapshot, input)) };
}

/** The same against a server, or two like it: the second call does not find the connection of the first. */
async function callServer(transport: Transport, respond: Respond) {
  return call(transport, [await serve(respond), await serve(respond)]);
}

async function conclude(sending: Promise<Result<unknown, string>> | undefined): Promise<string> {
  try {
    const { data, error } = (await sending) ?? {};
    if (!error) return `data ${JSON.stringify(data)}`;
    if (error.name === "TransportError") return `sent: ${error.sent}`;
    return `${error.code ?? "no code"} (${error.status}) after ${error.attempts}`;
  } catch (error) {
    return (error as Error).name;
  }
}

describe.each(both)("%s", (name, transport) => {
  test.each(rows)("%s", async (_, respond, expected) => {
    expect(await callServer(transport, respond)).toEqual(expected);
  });

  // undici takes a 100 that it did not ask for as a violation of HTTP, and ends the connection.
  test("100 first", async () => {
    const respond: Respond = (_, response) => {
      response.writeContinue();
      response.end(json);
    };
    expect(await callServer(transport, respond)).toEqual(name === "fetch" ? lost : data);
  });

  // What is behind fetch does not tell it apart from a broken connection.
  test("407 of the server itself", async () => {
    const respond: Respond = (_, response) => response.writeHead(407, { "proxy-authenticate": "Basic" }).end("log in");
    const refused = { copy: "no code (407) after 1", read: "no code (407) after 1" };
    expect(await callServer(transport, respond)).toEqual(name === "fetch" ? lost : refused);
  });

  test.each(["gzip", "deflate", "br"] as const)(
    "%s that is longer than the limit when decoded is given up",
    async (coding) => {
      const endpoint = await serve(coded(coding, bombs[coding]));
      const { error } = await createSendTo(transport, endpoint, false)(readSnapshot, input);
      expect(error?.message).toBe("CopySnapshot: Error: The response is longer than 64 MiB.");
    },
  );

  test("a response that goes on and on is given up", async () => {
    const endpoint = await serve((_, response) => {
      const write = () => response.destroyed || response.write(Buffer.alloc(2 ** 20), write);
      write();
    });
    const { error } = await createSendTo(transport, endpoint, false)(readSnapshot, input);
    expect(error?.message).toBe("CopySnapshot: Error: The response is longer than 64 MiB.");
  });

  test("the caller's own Accept-Encoding is sent, else one that is decoded", async () => {
    const accepted: unknown[] = [];
    const endpoint = await serve(({ headers }, response) => {
      accepted.push(String(headers["accept-encoding"]).split(", ").slice(0, 2));
      response.end(json);
    });
    const send = createSendTo(transport, endpoint);
    await send(copySnapshot, input);
    await send(copySnapshot, input, { headers: { "Accept-Encoding": "identity" } });
    expect(accepted).toEqual([["gzip", "deflate"], ["identity"]]);
  });

  describe("a host with several addresses", () => {
    const resolveTo = (...addresses: dns.LookupAddress[]) =>
      vi
        .spyOn(dns, "lookup")
        .mockImplementation(((_host: string, _options: object, done: (...given: unknown[]) => void) =>
          done(null, addresses)) as unknown as typeof dns.lookup);
    const first = { address: "::1", family: 6 };
    const second = { address: "127.0.0.1", family: 4 };

    test.each([
      ["in one order", [first, second]],
      ["in the other order", [second, first]],
      ["of one family", [second, { address: "127.0.0.2", family: 4 }, { address: "127.0.0.3", family: 4 }]],
    ])("none of which stands, %s: nothing was sent", async (_, addresses) => {
      const port = await findFreePort();
      resolveTo(...addresses);
      const endpoint = `http://ens.test:${port}`;
      expect(await call(transport, [endpoint, endpoint])).toEqual({ copy: "sent: no", read: "sent: no" });
      const { error } = await createSendTo(transport, endpoint)(copySnapshot, input);
      for (const { address } of addresses) expect(error?.message).toContain(`${address}:${port}`);
      expect(error?.message).toMatch(/^CopySnapshot: E\w+: .*connect E/);
    });

    test("the second of which stands", async () => {
      const port = await listen(http.createServer((_, response) => response.end(json)));
      resolveTo({ address: "127.0.0.2", family: 4 }, second);
      const endpoint = `http://ens.test:${port}`;
      expect(await call(transport, [endpoint, endpoint])).toEqual(data);
    });

    test("of which one stands and breaks: it may have arrived", async () => {
      const port = await listen(net.createServer((socket) => socket.once("data", () => socket.resetAndDestroy())));
      resolveTo({ address: "127.0.0.2", family: 4 }, second);
      const endpoint = `http://ens.test:${port}`;
      expect(await call(transport, [endpoint, endpoint])).toEqual(lost);
    });
  });

  test.each([403, 407, 502])(
    "a proxy that refuses the tunnel with %i is named, and nothing was sent",
    async (status) => {
      const proxy = http.createServer();
      proxy.on("connect", (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 7\r\n\r\nblocked`));
      const proxyEnv = { HTTPS_PROXY: `http://127.0.0.1:${await listen(proxy)}` };
      const agent = new https.Agent({ proxyEnv });
      const restore = http.setGlobalProxyFromEnv(proxyEnv);
      try {
        const chosen = name === "fetch" ? transport : createNodeTransport({ httpsAgent: agent });
        const { error } = await createSendTo(chosen, "https://ens.example")(copySnapshot, input);
        expect(error).toMatchObject({ name: "TransportError", sent: "no" });
        expect(error?.message).toMatch(new RegExp(`(Proxy|Tunnel|tunnel).*${status}`));
      } finally {
        restore();
      }
    },
  );
});

import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Call, type RunningMock, startMock } from "../../src/index.ts";
import { apis, ensCall } from "../requests.ts";

const calls: Call[] = [];
let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock({ apis, auth: "present", stateful: false, log: (call) => calls.push(call) });
});
afterAll(async () => mock.close());

const url = (api: string) => mock.apis[api] ?? "";

/** Sends bytes and reads all that comes back. */
async function sendRaw(
  bytes: string,
  { hostname, port }: Pick<URL, "hostname" | "port"> = new URL(url("huawei-ims")),
): Promise<string> {
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk)).end(bytes);
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

describe("an API on a port", () => {
  test("responds as in process", async () => {
    const { url: path, headers } = ensCall("CopySnapshot");
    const response = await fetch(url("alibaba-ens") + path, { method: "POST", headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-acs-request-id")).toMatch(/^[0-9A-F-]{36}$/);
    expect(await response.json()).toMatchObject({ BizStatusCode: "PartSuccess" });
  });

  test("has the time of the mock's clock in Date, once", async () => {
    const { url: path, headers } = ensCall("CopySnapshot");
    mock.mock.clock.set(new Date("2026-01-31T12:00:00Z"));
    const response = await fetch(url("alibaba-ens") + path, { method: "POST", headers });
    expect(response.headers.get("date")).toBe("Sat, 31 Jan 2026 12:00:00 GMT");
  });

  test("takes a form that comes in chunks", async () => {
    const form =
      "Action=CopySnapshot&Version=2017-11-10&Format=json&Signature=s&SnapshotId=s&DestinationRegionIds=%5B%22a%22%5D";
    const headers =
      "transfer-encoding: chunked\r\ncontent-type: application/x-www-form-urlencoded\r\nconnection: close";
    const chunks = [form.slice(0, 30), form.slice(30)].map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    const bytes = `POST / HTTP/1.1\r\nhost: a\r\n${headers}\r\n\r\n${chunks.join("")}0\r\n\r\n`;
    expect(await sendRaw(bytes, new URL(url("alibaba-ens")))).toMatch(/^HTTP\/1.1 200/);
  });

  test("logs each call without query and headers", async () => {
    calls.length = 0;
    await fetch(`${url("huawei-ims")}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012?page=secret`, {
      headers: { "X-Auth-Token": "secret" },
    });
    await fetch(`${url("huawei-ims")}/v1&Signature=secret`);
    expect(calls).toMatchObject([
      {
        apiId: "huawei-ims",
        method: "GET",
        path: "/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012",
        response: { status: 200, operationId: "ShowJobProgress" },
      },
      { path: "/v1&Signature=***" },
    ]);
    expect(JSON.stringify(calls)).not.toContain("secret");
  });

  test("takes bodies of 12 MiB", async () => {
    const post = async (length: number) => {
      const init = { method: "POST", headers: { "X-Auth-Token": "t" }, body: '{"name":"a"}'.padEnd(length) };
      return fetch(`${url("huawei-ims")}/v1/cloudimages/i/copy`, init);
    };
    expect((await post(12 * 1024 * 1024)).status).toBe(200);
    const refused = await post(12 * 1024 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ error_code: "APIGW.0201" });
  });

  test.each([
    ["no HTTP", "\u0000\u0001\r\n\r\n", /^HTTP\/1.1 400/],
    ["headers too long", `GET / HTTP/1.1\r\nhost: a\r\na: ${"b".repeat(20_000)}\r\n\r\n`, /^HTTP\/1.1 431/],
    ["a cut body", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nab", /^$|^HTTP\/1.1 [45]/],
    ["an absolute address", "GET http://[::1/v1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", /^HTTP\/1.1 400/],
  ])("survives %s", async (_name, bytes, response) => {
    expect(await sendRaw(bytes)).toMatch(response);
    expect((await fetch(url("huawei-ims"))).status).toBe(401);
  });
});

describe("a vendor's own host", () => {
  const ask = async (endpoint: string, host: string) => {
    const { hostname, port } = new URL(endpoint);
    return sendRaw(
      `GET /v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012 HTTP/1.1\r\nhost: ${host}\r\nx-auth-token: t\r\nconnection: close\r\n\r\n`,
      { hostname, port },
    );
  };

  test.each(["alibaba-ens", "huawei-ims"])("is served on the port of %s", async (id) => {
    expect(await ask(url(id), "IMS.cn-north-4.myhuaweicloud.com:443")).toMatch(/^HTTP\/1.1 200/);
  });

  test("is served on the control port, which serves itself by any other", async () => {
    expect(await ask(mock.control, "ims.cn-north-4.myhuaweicloud.com")).toMatch(/^HTTP\/1.1 200/);
    expect(await ask(mock.control, "127.0.0.1")).toContain("There is nothing here");
  });

  test("of none of the APIs leaves the port to decide", async () => {
    expect(await ask(url("huawei-ims"), "example.com")).toMatch(/^HTTP\/1.1 200/);
  });
});

describe("the control server", () => {
  test("lists the APIs", async () => {
    const response = await fetch(`${mock.control}/apis`);
    const listed = Object.fromEntries(
      apis.map(({ id, operations }) => [id, { url: mock.apis[id], operations: Object.keys(operations) }]),
    );
    const listing = await response.json();
    expect(listing).toMatchObject(listed);
    expect(listing).toMatchObject({ "huawei-ims": { title: "Huawei Cloud Image Management Service (IMS)" } });
  });

  test.each(["/apis/", "/toString"])("has no %s", async (path) => {
    const response = await fetch(mock.control + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  });
});

test("a port that is taken is told, and the ports before it are given back", async () => {
  const taken = Number(new URL(mock.control).port);
  await expect(startMock({ apis, port: taken })).rejects.toMatchObject({ code: "EADDRINUSE", port: taken });
  const one = await startMock({ apis, ports: { "huawei-ims": 0 } });
  const free = Number(new URL(one.apis["huawei-ims"] ?? "").port);
  await one.close();
  await expect(startMock({ apis, ports: { "huawei-ims": free }, port: taken })).rejects.toThrow("EADDRINUSE");
  const again = await startMock({ apis, ports: { "huawei-ims": free } });
  expect(again.apis["huawei-ims"]).toBe(`http://127.0.0.1:${free}`);
  await again.close();
});

test.each([99_999, -1, 1.5, Number.NaN])("a port %s is refused with what to use", async (port) => {
  const fix = "is not a port. Fix: use a number from 0 to 65535, 0 for a free port";
  await expect(startMock({ apis, port })).rejects.toThrow(`port: ${port} ${fix}`);
  await expect(startMock({ apis, ports: { "huawei-ims": port } })).rejects.toThrow(`huawei-ims: ${port} ${fix}`);
});

test("closing ends connections that are open", async () => {
  const own = await startMock({ apis });
  const { hostname, port } = new URL(own.apis["huawei-ims"] ?? "");
  const socket = connect(Number(port), hostname).on("error", () => {});
  await once(socket, "connect");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n");
  await own.close();
  await closed;
  await expect(fetch(own.control)).rejects.toThrow();
});

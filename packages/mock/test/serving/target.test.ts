import { createHash } from "node:crypto";
import { hmacSha256Hex } from "@facsimile/runtime/hashes";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createClock, createMockFetch, type RunningMock, startMock, testKey } from "../../src/index.ts";
import { talk } from "../connection.ts";
import { apis, ims } from "../requests.ts";
import { now } from "../signed.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock({ apis, clock: createClock(now) });
});
afterAll(async () => mock.close());
beforeEach(() => mock.mock.reset());

const token = "x-auth-token: testtoken";
const send = async (url: string, start: string, headers: readonly string[] = [], body = "") => {
  const lines = [`${start} HTTP/1.1`, ...headers, `content-length: ${Buffer.byteLength(body)}`, "connection: close"];
  const { text } = await talk(url, `${lines.join("\r\n")}\r\n\r\n${body}`);
  const [head = "", ...rest] = text.split("\r\n\r\n");
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1]), head, body: rest.join("\r\n\r\n") };
};
const hosted = "ims.cn-north-4.myhuaweicloud.com";
const job = "/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012";

describe("an absolute target", () => {
  test.each([
    ["an API by its host", `http://${hosted}${job}`, "host: 127.0.0.1", "job_id"],
    ["an API by its host with a port", `http://${hosted}:80${job}`, "host: 127.0.0.1", "job_id"],
    ["an API in upper case", `HTTP://${hosted.toUpperCase()}${job}`, "host: 127.0.0.1", "job_id"],
    ["the host of the target wins", `http://127.0.0.1/clock`, `host: ${hosted}`, "time"],
    ["the control port", "http://localhost:4010/clock", "host: localhost", "time"],
    ["nothing behind the host", "http://127.0.0.1", "host: 127.0.0.1", "ready"],
  ])("reaches %s", async (_name, target, host, member) => {
    const { status, body } = await send(mock.control, `GET ${target}`, [host, token]);
    expect([status, body]).toEqual([200, expect.stringContaining(`"${member}"`)]);
  });

  test("is refused where its host is another machine's, whatever Host says", async () => {
    const { status } = await send(mock.control, "GET http://evil.example/clock", ["host: 127.0.0.1"]);
    expect(status).toBe(403);
  });

  test.each([
    ["no host", "http:///clock"],
    ["only a user", "http://user@/clock"],
    ["a host that is none", "http://[::1/clock"],
    ["a port that is none", "http://127.0.0.1:99999/clock"],
    ["another scheme", "ftp://127.0.0.1/clock"],
    ["a star that is not for OPTIONS", "*"],
  ])("that is unusable is refused with what to send: %s", async (_name, target) => {
    const { status, body } = await send(mock.control, `GET ${target}`, ["host: 127.0.0.1"]);
    expect([status, body]).toEqual([400, expect.stringContaining("Fix: ")]);
  });

  test("keeps its query, and a copy is executed once", async () => {
    const post = `POST http://${hosted}/v1/cloudimages/i/copy?a=1`;
    expect(await send(mock.control, post, ["host: a", token], '{"name":"copy"}')).toMatchObject({ status: 200 });
    expect(mock.mock.journal.executions()).toEqual({ "huawei-ims": { CopyImageInRegion: 1 } });
    expect(mock.mock.journal.entries()[0]?.request).toMatchObject({
      path: "/v1/cloudimages/i/copy",
      query: [["a", "1"]],
    });
  });
});

test("OPTIONS * gets a response of the server", async () => {
  for (const url of [mock.control, ...Object.values(mock.apis)])
    expect(await send(url, "OPTIONS *", ["host: a"])).toMatchObject({ status: 204, body: "" });
});

test("CONNECT is refused with what to do instead", async () => {
  const { status, body } = await send(mock.control, `CONNECT ${hosted}:443`, [`host: ${hosted}:443`]);
  expect([status, JSON.parse(body).detail]).toEqual([501, expect.stringContaining("Fix: call it by an http URL")]);
});

describe("HEAD is GET without a body", () => {
  test.each(["/", "/apis", "/clock", "/journal", "/openapi.json", "/scenario", "/faults"])("%s", async (path) => {
    const [head, get] = await Promise.all(
      ["HEAD", "GET"].map(async (method) => {
        const response = await fetch(mock.control + path, { method });
        return [response.status, response.headers.get("content-length"), response.headers.get("content-type")];
      }),
    );
    expect(head).toEqual(get);
    expect(head?.[0]).toBe(200);
  });

  test("where the address takes no GET it is refused, and Allow says what is taken", async () => {
    expect((await fetch(`${mock.control}/reset`, { method: "HEAD" })).status).toBe(405);
    const { headers } = await fetch(`${mock.control}/clock`, { method: "PATCH" });
    expect(headers.get("allow")).toBe("GET, HEAD, PUT");
  });

  test("of an API too, on a port and in process, and of a copy it makes none", async () => {
    const init = { method: "HEAD", headers: { "x-auth-token": "testtoken" } };
    const inProcess = createMockFetch({ apis: [ims] });
    for (const call of [inProcess, fetch]) {
      const response = await call(`${mock.apis["huawei-ims"]}${job}`, init);
      expect([response.status, await response.text()]).toEqual([200, ""]);
      expect((await call(`${mock.apis["huawei-ims"]}/v1/cloudimages/i/copy`, init)).status).toBe(404);
    }
  });
});

test("the start of the control port says that the mock is ready", async () => {
  const response = await fetch(mock.control);
  expect(await response.json()).toEqual({
    ...{ status: "ready", document: "/openapi.json" },
    apis: ["alibaba-ens", "huawei-ims"],
  });
});

describe("of two headers with one name none is left out", () => {
  test("two hosts are refused", async () => {
    const { status, body } = await send(mock.control, "GET /clock", ["host: 127.0.0.1", "Host: localhost"]);
    expect([status, body]).toEqual([400, expect.stringContaining("Fix: send one Host header.")]);
  });

  test.each([
    [token, "x-auth-token: other"],
    ["x-auth-token: other", token],
    ["authorization: SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=c", "authorization: d"],
  ])("%s and %s do not count as one of them", async (...headers) => {
    const { status } = await send(mock.apis["huawei-ims"] ?? "", `GET ${job}`, ["host: a", ...headers]);
    expect(status).toBe(401);
  });
});

describe("a body that is not plain UTF-8", () => {
  const copy = '{"name":"copy"}';
  const ask = async (bytes: Buffer, headers: Record<string, string> = { "x-auth-token": "testtoken" }) => {
    const url = `${mock.apis["huawei-ims"]}/v1/cloudimages/i/copy`;
    const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(bytes) });
    return { status: response.status, reason: mock.mock.journal.entries().at(-1)?.response?.reason };
  };

  test.each<[string, Buffer, string]>([
    ["a byte order mark", Buffer.from(`\ufeff${copy}`), "byte order mark in front. Fix: leave out the bytes EF BB BF"],
    [
      "UTF-16 with its mark",
      Buffer.from(`\ufeff${copy}`, "utf16le"),
      "must be JSON text in UTF-8. Fix: send it in UTF-8",
    ],
    ["UTF-16 without one", Buffer.from(copy, "utf16le"), "must be JSON text in UTF-8. Fix: send it in UTF-8"],
    ["Latin-1 within a text", Buffer.from('{"name":"caf\xe9"}', "latin1"), "must be JSON text in UTF-8. Fix: "],
  ])("is refused with what is wrong: %s", async (_name, bytes, reason) => {
    expect(await ask(bytes)).toEqual({ status: 400, reason: expect.stringContaining(reason) });
  });

  test("is hashed as it came", async () => {
    const sign = (bytes: Buffer) => {
      const headers = { host: new URL(mock.apis["huawei-ims"] ?? "").host, "x-sdk-date": "20261122T000000Z" };
      const signedHeaders = Object.keys(headers);
      const hash = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
      const request = { method: "POST", path: "/v1/cloudimages/i/copy", query: [], headers, signedHeaders };
      const canonical = sdk.canonicalRequest({ ...request, bodyHash: hash(bytes) });
      const hex = sdk.signature(testKey.secret, sdk.stringToSign("20261122T000000Z", hash(canonical)), hmacSha256Hex);
      return {
        "x-sdk-date": headers["x-sdk-date"],
        authorization: sdk.authorization(testKey.accessKeyId, signedHeaders, hex),
      };
    };
    const bytes = Buffer.from('{"name":"caf\xe9"}', "latin1");
    expect(await ask(bytes, sign(bytes))).toEqual({ status: 400, reason: expect.stringContaining("in UTF-8") });
    const other = Buffer.from('{"name":"caf\xe8"}', "latin1");
    expect((await ask(other, sign(bytes))).status).toBe(401);
  });

  test.each<[string, (text: string) => Buffer]>([
    ["a byte order mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, the other byte first", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("is read by the control port: %s", async (_name, encode) => {
    const body = new Uint8Array(encode('{"time":"2030-01-01"}'));
    const response = await fetch(`${mock.control}/clock`, { method: "PUT", body });
    expect([response.status, await response.json()]).toEqual([200, { time: "2030-01-01T00:00:00.000Z" }]);
    await fetch(`${mock.control}/clock`, { method: "PUT", body: JSON.stringify({ time: now.toISOString() }) });
  });
});

import { once } from "node:events";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMockFetch, type InjectedFault, type RunningMock, startMock } from "../../src/index.ts";
import { talk } from "../connection.ts";
import { apis } from "../requests.ts";

let mock: RunningMock;
const waits: number[] = [];
beforeAll(async () => {
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  mock = await startMock({ apis, auth: "off", timeouts: { sleep } });
});
afterAll(async () => mock.close());

const ims = () => mock.apis["huawei-ims"] ?? "";
const ens = () => mock.apis["alibaba-ens"] ?? "";
const job = "GET /v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
const statusOf = ({ text }: { text: string }) => Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]);

async function expectAlive(): Promise<void> {
  expect(statusOf(await talk(ims(), job))).toBe(200);
}

describe("a limit gets a response", () => {
  const line = (length: number) => `GET /${"a".repeat(length)} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`;

  test.each<[string, () => string, string, number, string]>([
    ["an address of 9 kB", ims, line(9_000), 414, "APIGW.0201"],
    ["one where the service documents nothing", ens, line(9_000), 414, "application/problem+json"],
    ["one that does not end", ims, `GET /${"a".repeat(40_000)}`, 414, "Fix: send less than 8 KiB"],
    [
      "headers of 20 kB",
      ims,
      job.replace("host", `a: ${"b".repeat(20_000)}\r\nhost`),
      431,
      "Fix: send less than 16 KiB",
    ],
  ])("%s", async (_name, url, bytes, status, text) => {
    const received = await talk(url(), bytes);
    expect(statusOf(received)).toBe(status);
    expect(received.text).toContain(text);
    await expectAlive();
  });

  const cut = (bytes: string, count: number) => {
    const size = Math.ceil(bytes.length / count);
    return Array.from({ length: count }, (_, at) => bytes.slice(at * size, (at + 1) * size));
  };
  const header = (length: number) => job.replace("host", `a: ${"b".repeat(length)}\r\nhost`);
  const headers = (length: number) => job.replace("host", `${"a: bbbbbbbbbbbbbbb\r\n".repeat(length / 20)}host`);

  test.each(
    [1, 3, 9].flatMap((count) => [
      ...[9_000, 20_000, 40_000, 200_000].map((length) => [414, "an address", length, count, line] as const),
      ...[17_000, 20_000, 40_000, 200_000].map((length) => [431, "a header", length, count, header] as const),
      ...[17_000, 40_000].map((length) => [431, "many headers", length, count, headers] as const),
    ]),
  )("%i for %s of %i bytes in %i chunks, whatever the port", async (status, _name, length, count, write) => {
    for (const url of [ims(), ens(), mock.control])
      expect(statusOf(await talk(url, cut(write(length), count), { apart: true }))).toBe(status);
  });

  test("not by an address of 8 KiB with headers of 15 kB", async () => {
    const path = `GET /v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012?a=${"a".repeat(8_000)}`;
    expect(statusOf(await talk(ims(), header(15_000).replace(/^\S+ \S+/, path)))).toBe(200);
  });

  test("on the control port too", async () => {
    const ask = async (path: string, init?: RequestInit) => {
      const response = await fetch(mock.control + path, init);
      const { detail } = (await response.json()) as { readonly detail: string };
      return [response.status, detail];
    };
    expect(await ask(`/journal?api=${"a".repeat(9_000)}`)).toEqual([
      414,
      "It must have at most 8192 bytes. Fix: send less.",
    ]);
    const body = " ".repeat(13_000_000);
    expect(await ask("/faults", { method: "PUT", body })).toEqual([
      413,
      "It must have at most 12582912 bytes. Fix: send less.",
    ]);
  });

  test("a body beyond 12 MiB, by the service's own code where it has one", async () => {
    const post = (url: string) => fetch(url, { method: "POST", body: Buffer.alloc(12 * 1024 * 1024 + 1, 32) });
    const [own, other] = [await post(`${ims()}/v1/cloudimages/i/copy`), await post(ens())];
    expect([own.status, await own.json()]).toMatchObject([413, { error_code: "APIGW.0201" }]);
    expect([other.status, await other.json()]).toMatchObject([413, { detail: expect.stringContaining("Fix") }]);
  });
});

test("a body counts as the bytes that came, which as text may be more", async () => {
  const init = { method: "POST", body: Buffer.alloc(5 * 1024 * 1024, 0xff) };
  const inProcess = createMockFetch({ apis, auth: "off" });
  const own = await fetch(`${ims()}/v1/cloudimages/i/copy`, init);
  const other = await inProcess("https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/i/copy", init);
  expect([own.status, other.status]).toEqual([400, 400]);
});

describe("a sender that is too slow gets 408", () => {
  test.each<[string, string | string[]]>([
    ["with its headers", "GET / HTTP/1.1\r\nhost: a\r\n"],
    ["with its body", "POST /v1/cloudimages/i/copy HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{"],
    ["with a header without end", ["GET / HTTP/1.1\r\na: ", "b".repeat(20_000), "b".repeat(20_000)]],
  ])("%s", async (_name, bytes) => {
    const impatient = await startMock({ apis: apis.slice(1), auth: "off", timeouts: { headers: 50, request: 50 } });
    const received = await talk(impatient.apis["huawei-ims"] ?? "", bytes, { apart: true });
    expect(statusOf(received)).toBe(408);
    expect(received.text).toContain("Fix");
    await impatient.close();
  });
});

describe("a connection that is closed on one side", () => {
  test("after the request gets its response", async () => {
    expect(statusOf(await talk(ims(), job.replace("connection: close\r\n", ""), { halfClose: true }))).toBe(200);
  });

  test("within the body gets 400", async () => {
    const half = "POST /v1/cloudimages/i/copy HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{";
    expect(statusOf(await talk(ims(), half, { halfClose: true }))).toBe(400);
    await expectAlive();
  });

  test("that is reset within the body does no harm", async () => {
    const { hostname, port } = new URL(ims());
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write("POST /v1/cloudimages/i/copy HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{");
    socket.resetAndDestroy();
    await once(socket, "close");
    await expectAlive();
  });
});

describe("any bytes get a response below 500 or none, and do no harm", () => {
  const chunk = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom("\r\n", "\r\n\r\n", " ", "GET / HTTP/1.1\r\n", "host: a\r\n", "content-length: 3\r\n", "\0"),
    fc.constantFrom(
      "transfer-encoding: chunked\r\n",
      "5\r\n",
      "expect: 100-continue\r\n",
      "upgrade: x\r\n",
      "CONNECT a:1",
    ),
  );

  test("on a connection", async () => {
    const property = fc.asyncProperty(fc.array(chunk, { maxLength: 12 }), async (chunks) => {
      const statuses = (await talk(ims(), chunks, { halfClose: true })).text.match(/(?<=HTTP\/1.1 )\d+/g) ?? [];
      expect(statuses.filter((status) => Number(status) >= 500)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 200, seed: 5 });
    await expectAlive();
  });

  test("as body, path and header of a request", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const property = fc.asyncProperty(bytes, bytes, bytes, async (body, path, header) => {
      const clean = (value: Uint8Array) => Buffer.from(value.filter((byte) => byte > 32 && byte !== 127));
      const head = [
        Buffer.from("POST /"),
        clean(path),
        Buffer.from(" HTTP/1.1\r\nhost: a\r\nx-request-id: "),
        clean(header),
      ];
      const rest = Buffer.from(`\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`);
      for (const url of [ims(), ens(), mock.control]) {
        const received = await talk(url, Buffer.concat([...head, rest, body]));
        expect(statusOf(received)).toBeGreaterThanOrEqual(200);
        expect(statusOf(received)).toBeLessThan(500);
      }
    });
    await fc.assert(property, { numRuns: 60, seed: 6 });
  });
});

describe("a fault of the plan happens on the wire", () => {
  const under = async (fault: InjectedFault) => {
    mock.mock.reset();
    mock.mock.faults.set({ rules: [{ nth: 1, fault }] });
    return talk(ims(), job);
  };
  const executed = () => mock.mock.journal.entries().map((entry) => entry.executed);

  test("reset: no byte, and nothing done", async () => {
    expect(await under({ kind: "reset" })).toEqual({ text: "", error: "ECONNRESET" });
    expect(executed()).toEqual([false]);
  });

  test("lost-response: no byte, and the call done", async () => {
    expect(await under({ kind: "lost-response" })).toEqual({ text: "", error: "ECONNRESET" });
    expect(executed()).toEqual([true]);
  });

  test("truncate: half of the announced body", async () => {
    const { text, error } = await under({ kind: "truncate" });
    const [head = "", body = ""] = text.split("\r\n\r\n");
    const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect([body.length, error]).toEqual([Math.floor(announced / 2), "ECONNRESET"]);
  });

  test("latency and slow-body: they wait as they are told", async () => {
    waits.length = 0;
    expect(statusOf(await under({ kind: "latency", milliseconds: 70 }))).toBe(200);
    expect(waits).toEqual([70]);
    waits.length = 0;
    expect((await under({ kind: "slow-body", milliseconds: 80 })).text).toContain('"status"');
    expect(waits).toEqual(Array(8).fill(10));
  });
});

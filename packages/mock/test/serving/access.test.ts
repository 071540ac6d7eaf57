import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Call, type RunningMock, startMock } from "../../src/index.ts";
import { findForeignHost, readAccess } from "../../src/serving/access.ts";
import { talk } from "../connection.ts";
import { apis, ensCall } from "../requests.ts";

const calls: Call[] = [];
let mock: RunningMock;
beforeAll(async () => {
  const allowed = { origins: ["https://docs.example.com"], allowedHosts: ["mock", "Host.Docker.Internal"] };
  mock = await startMock({ apis, auth: "off", ...allowed, log: (call) => calls.push(call) });
});
afterAll(async () => mock.close());
beforeEach(() => {
  mock.mock.reset();
  calls.length = 0;
});

const copyPath = "/v1/cloudimages/i/copy";
const evil = { origin: "https://evil.example" };
const loaded = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" };

interface Sent {
  readonly api?: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

// fetch would write some of these headers itself.
async function send({ api = "huawei-ims", method = "POST", path = copyPath, headers, body = "" }: Sent) {
  const lines = Object.entries({ host: "a", connection: "close", "content-length": `${body.length}`, ...headers });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join("\r\n");
  const { text } = await talk(mock.apis[api] ?? "", `${head}\r\n\r\n${body}`);
  return { status: Number(text.slice(9, 12)), text };
}

describe("what a page of another site can send without a preflight is refused before it is executed", () => {
  const copySnapshot = ensCall("CopySnapshot").url;
  const json = '{"name":"copy"}';

  test.each<[string, Sent]>([
    [
      "a form",
      {
        api: "alibaba-ens",
        path: "/",
        headers: { ...evil, "content-type": "application/x-www-form-urlencoded" },
        body: `Action=CopySnapshot&Version=2017-11-10&Format=JSON&${copySnapshot.slice(2)}`,
      },
    ],
    [
      "an image",
      {
        api: "alibaba-ens",
        method: "GET",
        path: `${copySnapshot}&Action=CopySnapshot&Version=2017-11-10&Format=JSON`,
        headers: loaded,
      },
    ],
    ["text/plain", { headers: { ...evil, "content-type": "text/plain" }, body: json }],
    ["a page without an origin of its own", { headers: { origin: "null" }, body: json }],
    [
      "an image of a page that sends a Referer",
      { headers: { ...loaded, referer: "https://evil.example/" }, body: json },
    ],
    [
      "an image of a page, in a browser that tells its Referer only",
      {
        api: "alibaba-ens",
        method: "GET",
        path: `${copySnapshot}&Action=CopySnapshot&Version=2017-11-10&Format=JSON`,
        headers: { referer: "https://evil.example/a" },
      },
    ],
    [
      "a form of a page that tells its Referer only",
      { headers: { referer: "http://localhost.evil.example" }, body: json },
    ],
    ["a page of the same site", { headers: { "sec-fetch-site": "same-site" }, body: json }],
    ["a page on a name that only looks like this machine", { headers: { origin: "http://localhost.evil.example" } }],
    ["a page on the vendor's own host", { headers: { ...evil, host: "ims.cn-north-4.myhuaweicloud.com" }, body: json }],
    ["a preflight", { method: "OPTIONS", headers: { ...evil, "access-control-request-method": "POST" } }],
    ["a body beyond the limit of an address", { path: `/${"a".repeat(9_000)}`, headers: evil }],
  ])("%s", async (_name, sent) => {
    mock.mock.faults.set({ rules: [{ nth: 1, fault: { kind: "throttle" } }] });
    const { status, text } = await send(sent);
    expect([status, text.includes("access-control-")]).toEqual([403, false]);
    expect(text).toContain("Fix: call from a page on 127.0.0.1 or localhost");
    const [entry] = mock.mock.journal.entries();
    const detail = entry?.response?.reason;
    expect(entry?.steps).toEqual([{ step: "origin", verdict: "refused", detail }]);
    expect(detail).toMatch(/^(Origin|Sec-Fetch-Site|Referer) .* another site\. Fix: /);
    expect(calls).toMatchObject([{ response: { status: 403, reason: detail } }]);
    expect(mock.mock.journal.executions()).toEqual({});
    // Nor has it used up the fault that a test waits for.
    expect((await send({ headers: {}, body: json })).status).toBe(429);
  });
});

describe("programs and pages of this machine may call", () => {
  const page = (referer: string) => ({ ...loaded, referer });

  test.each<[string, Record<string, string>]>([
    ["a program", {}],
    ["a page of this machine", { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }],
    ["a page of an allowed origin", { origin: "https://docs.example.com", "sec-fetch-site": "cross-site" }],
    ["the address bar", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }],
    ["an image of a page of this machine", page("http://localhost:3000/")],
    ["an image of an allowed page", page("https://docs.example.com/a?b")],
    ["a page of this machine that tells its Referer only", { referer: "http://localhost:3000/a" }],
    ["a page of the same host that tells its Referer only", { host: "mock:8080", referer: "http://mock:8080/a" }],
    ["a program that sets an unusual Referer", { referer: "about:client" }],
  ])("%s", async (_name, headers) => {
    expect((await send({ headers, body: '{"name":"copy"}' })).status).toBe(200);
    expect(mock.mock.journal.executions()).toEqual({ "huawei-ims": { CopyImageInRegion: 1 } });
  });
});

describe("the control port", () => {
  const ask = async (headers: string, path = "/apis") => {
    const { text } = await talk(mock.control, `GET ${path} HTTP/1.1\r\n${headers}\r\nconnection: close\r\n\r\n`);
    return { status: text.slice(9, 12), body: text.slice(text.indexOf("\r\n\r\n") + 4), text };
  };

  test.each(["mock:4010", "MOCK", "host.docker.internal:4010", "127.0.0.1", "[::1]:4010"])(
    "lists URLs by the name of Host %s, by which the caller reaches it",
    async (host) => {
      const { status, body } = await ask(`host: ${host}`);
      const { port } = new URL(mock.apis["huawei-ims"] ?? "");
      const name = host.toLowerCase().replace(/:\d+$/, "");
      expect(status).toBe("200");
      expect(JSON.parse(body)["huawei-ims"].url).toBe(`http://${name}:${port}`);
    },
  );

  test.each(["other:4010", "mock.example.com", "docker.internal"])("refuses Host %s and says how", async (host) => {
    const { status, body } = await ask(`host: ${host}`);
    expect(status).toBe("403");
    expect(body).toContain("Fix: call 127.0.0.1 or localhost, or allow the name (allowedHosts, --allow-host).");
  });

  test("takes calls of an allowed page, which may read the response", async () => {
    const { status, text } = await ask("host: localhost\r\norigin: https://docs.example.com");
    expect([status, text]).toEqual(["200", expect.stringContaining("allow-origin: https://docs.example.com")]);
  });

  test.each(["sec-fetch-site: cross-site", "origin: https://evil.example"])(
    "refuses a page with %s",
    async (header) => {
      expect((await ask(`host: localhost\r\n${header}`, "/clock")).status).toBe("403");
    },
  );
});

describe("an address in Host", () => {
  const isForeign = (listening: string, host: string) =>
    findForeignHost(host, readAccess({ host: listening })) !== undefined;

  test.each([
    ["0.0.0.0", "172.17.0.2:4010"],
    ["::", "[fd00::2]:4010"],
    ["10.0.0.1", "10.0.0.1"],
  ])("may call where the mock listens on %s: %s", (listening, host) => expect(isForeign(listening, host)).toBe(false));

  test.each([
    ["127.0.0.1", "172.17.0.2"],
    ["::1", "[fd00::2]"],
    ["localhost", "10.0.0.1"],
    ["0.0.0.0", "172.17.0.2.nip.io"],
  ])("may not where it listens on %s: %s", (listening, host) => expect(isForeign(listening, host)).toBe(true));
});

describe("an option that no request would fit is refused at the start", () => {
  test.each([
    [{ allowedHosts: ["http://mock"] }, 'invalid host "http://mock" in allowedHosts. Fix: write it as mock'],
    [{ allowedHosts: ["mock:4010"] }, 'invalid host "mock:4010" in allowedHosts. Fix: write it as mock'],
    [{ allowedHosts: [""] }, 'invalid host "" in allowedHosts. Fix'],
    [{ allowedHosts: ["a b"] }, 'invalid host "a b" in allowedHosts. Fix'],
    [{ origins: ["docs.example.com"] }, 'invalid origin "docs.example.com". Fix: write it as https://docs'],
    [{ origins: ["https://docs.example.com/"] }, 'invalid origin "https://docs.example.com/". Fix'],
    [{ origins: ["*"] }, 'invalid origin "*". Fix'],
  ])("%j", async (options, message) => {
    await expect(startMock({ apis, ...options })).rejects.toThrow(message);
  });
});

import { compileOperation } from "@facsimile/checks";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { controlDocument, createClock, type RunningMock, startMock } from "../../src/index.ts";
import { talk } from "../connection.ts";
import { apis } from "../requests.ts";
import { now } from "../signed.ts";

const clock = createClock(now);
let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock({ apis, clock, auth: "off" });
});
afterAll(async () => mock.close());
beforeEach(() => {
  mock.mock.reset();
  clock.set(now);
});

const document = controlDocument as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>>;
  readonly components: object;
};

/** Calls the control server, and holds every response against its document. */
async function control(method: string, path: string, body?: unknown) {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(mock.control + path, { method, ...(text !== undefined && { body: text }) });
  const received = await response.text();
  const value = received === "" ? undefined : JSON.parse(received);
  const [name = ""] = path.split("?");
  const operation = document.paths[name]?.[method.toLowerCase()];
  if (operation) {
    const paths = { [name]: { [method.toLowerCase()]: operation } };
    const compiled = compileOperation({ paths, components: document.components });
    expect(compiled.checkResponse(response.status, value)).toEqual([]);
  }
  return { status: response.status, type: response.headers.get("content-type"), body: value };
}

const callJob = () => fetch(`${mock.apis["huawei-ims"]}/v1/cloudimages/job/ff8080811dbd65d7014dbe0d84db0012`);

describe("the control server", () => {
  test("gives its own document", async () => {
    expect(await control("GET", "/openapi.json")).toMatchObject({ status: 200, body: controlDocument });
  });

  test("lists the APIs", async () => {
    const { body } = await control("GET", "/apis");
    expect(Object.keys(body)).toEqual(apis.map(({ id }) => id));
    expect(body["huawei-ims"]).toMatchObject({ url: mock.apis["huawei-ims"], operations: expect.any(Array) });
  });

  test("lists the scenarios and chooses one for an API, until it is reset", async () => {
    expect((await control("GET", "/scenario")).body["huawei-ims"].quota).toBe(
      "The quota of private images is used up.",
    );
    expect(await control("PUT", "/scenario", { name: "quota", apiId: "huawei-ims" })).toMatchObject({ status: 204 });
    const copy = { method: "POST", body: '{"name":"copy"}' };
    const copyImage = () => fetch(`${mock.apis["huawei-ims"]}/v1/cloudimages/i/copy`, copy);
    expect(await (await copyImage()).json()).toMatchObject({ error: { code: "IMG.0015" } });
    await control("POST", "/reset");
    expect((await copyImage()).headers.get("x-facsimile-scenario")).toBe("success");
  });

  test("sets and moves the clock", async () => {
    expect((await control("GET", "/clock")).body).toEqual({ time: "2026-11-22T00:00:00.000Z" });
    await control("PUT", "/clock", { time: "2030-01-01T00:00:00Z" });
    expect((await control("POST", "/clock/advance", { milliseconds: 1500 })).body).toEqual({
      time: "2030-01-01T00:00:01.500Z",
    });
    expect(clock.now()).toEqual(new Date("2030-01-01T00:00:01.500Z"));
  });

  test("takes, tells and ends a plan of faults", async () => {
    const plan = { seed: 3, rules: [{ match: { api: "huawei-ims" }, nth: 2, fault: { kind: "html" } }] };
    expect((await control("PUT", "/faults", plan)).body).toEqual(plan);
    expect((await control("GET", "/faults")).body).toEqual(plan);
    expect([await callJob(), await callJob()].map(({ status }) => status)).toEqual([200, 502]);
    expect((await control("DELETE", "/faults")).status).toBe(204);
    expect((await control("GET", "/faults")).body).toEqual({ rules: [] });
  });

  test("tells the journal and forgets it", async () => {
    await callJob();
    await callJob();
    const entries = async (query: string) =>
      (await control("GET", `/journal?${query}`)).body.entries.map(({ sequence }: { sequence: number }) => sequence);
    expect(await entries("")).toEqual([1, 2]);
    expect(await entries("api=huawei-ims&operation=ShowJobProgress&since=1")).toEqual([2]);
    expect(await entries("operation=DescribeSnapshots")).toEqual([]);
    expect((await control("GET", "/journal")).body.executions).toEqual({ "huawei-ims": { ShowJobProgress: 2 } });
    expect((await control("DELETE", "/journal")).status).toBe(204);
    expect((await control("GET", "/journal")).body).toEqual({ entries: [], executions: {} });
  });

  test("resets everything but the clock", async () => {
    await control("PUT", "/faults", { rules: [{ fault: { kind: "html" } }] });
    await control("PUT", "/clock", { time: "2030-01-01" });
    await callJob();
    expect((await control("POST", "/reset")).status).toBe(204);
    expect((await control("GET", "/journal")).body.entries).toEqual([]);
    expect((await control("GET", "/faults")).body).toEqual({ rules: [] });
    expect((await control("GET", "/clock")).body.time).toBe("2030-01-01T00:00:00.000Z");
  });
});

describe("a wrong request is told what is wrong, where, and how to fix it", () => {
  test.each<[string, string, unknown, number, string]>([
    ["PUT", "/clock", undefined, 400, "body: is required. Fix: see GET /openapi.json."],
    ["PUT", "/clock", "{", 400, "body: must be JSON text. Fix"],
    ["PUT", "/clock", { time: "noon" }, 400, "body time: must match pattern"],
    ["PUT", "/clock", { time: "2026-13-01" }, 400, "body time: 2026-13-01 is not a time. Fix"],
    ["PUT", "/clock", { time: "2026-02-30T00:00:00Z" }, 400, "body time: 2026-02-30T00:00:00Z is not a time. Fix"],
    ["PUT", "/clock", { time: "2025-02-29" }, 400, "body time: 2025-02-29 is not a time. Fix"],
    ["PUT", "/clock", { time: "2026-01-01", zone: 1 }, 400, "body zone: is not known here"],
    ["POST", "/reset", { key: "test-7" }, 400, "body: is not taken here. Fix: see GET /openapi.json."],
    ["DELETE", "/journal", { api: "huawei-ims" }, 400, "body: is not taken here. Fix"],
    ["DELETE", "/faults", "all", 400, "body: is not taken here. Fix"],
    ["GET", "/journal?region=nowhere", undefined, 400, "unknown region nowhere. Fix: use one of "],
    [
      "GET",
      "/journal?api=huawei-ims&region=cn-nort-4",
      undefined,
      400,
      "unknown region cn-nort-4. Fix: use cn-north-4",
    ],
    ["POST", "/clock/advance", { milliseconds: -1 }, 400, "body milliseconds: must be >= 0"],
    ["PUT", "/faults", { rules: [{ fault: { kind: "latency" } }] }, 400, "rules.0.fault.milliseconds: is required"],
    ["PUT", "/faults", { rules: [{ fault: { kind: "throttle", code: "x" } }] }, 400, "no API throttles with x. Fix"],
    ["PUT", "/scenario", { name: "none" }, 400, "unknown scenario none. Fix"],
    ["GET", "/journal?since=yesterday", undefined, 400, "query since: must be integer"],
    ["GET", "/journal?operationId=ShowJob", undefined, 400, "query operationId: is not known here. Fix"],
    ["GET", "/journal?operation=Nope", undefined, 400, "unknown operation Nope. Fix: use one of "],
    ["GET", "/journal?api=alibaba-ens&operation=ShowJob", undefined, 400, "unknown operation ShowJob. Fix: use "],
    ["PUT", "/faults", { rules: [{ match: { operation: "CopyImage" }, fault: { kind: "reset" } }] }, 400, "Fix: use "],
    ["PUT", "/faults", { rules: [{ match: { api: "ims" }, fault: { kind: "reset" } }] }, 400, "unknown api ims. Fix"],
    ["POST", "/journal", "[", 405, "Fix: use GET or DELETE."],
    ["GET", "/health", undefined, 404, "Fix: see GET /openapi.json."],
  ])("%s %s %j", async (method, path, input, status, detail) => {
    const { type, body, ...response } = await control(method, path, input);
    expect([response.status, type]).toEqual([status, "application/problem+json"]);
    expect(body.detail).toContain(detail);
  });

  test("but a journal too long to be written is not a fault of the request", async () => {
    const toJSON = () => {
      throw new RangeError("Invalid string length");
    };
    vi.spyOn(mock.mock.journal, "entries").mockReturnValueOnce(Object.assign([], { toJSON }));
    const response = await fetch(`${mock.control}/journal`);
    expect([response.status, await response.json()]).toMatchObject([500, { title: "The mock failed" }]);
  });

  test("and the clock does not leave the years that can be written", async () => {
    const far = { milliseconds: 3_155_760_000_000 };
    for (let count = 0; count < 78; count++) clock.advance(far.milliseconds);
    expect((await control("POST", "/clock/advance", far)).status).toBe(200);
    expect(await control("POST", "/clock/advance", far)).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining("would pass the year 9999") },
    });
  });
});

describe("another site cannot reach it", () => {
  const status = async (host: string, more = "") => {
    const head = `GET /clock HTTP/1.1\r\nhost: ${host}\r\n${more}connection: close\r\n\r\n`;
    return (await talk(mock.control, head)).text.slice(9, 12);
  };

  test.each(["localhost", "LOCALHOST:4010", "127.0.0.1:1", "[::1]:4010", "a.localhost"])(
    "Host %s may",
    async (host) => {
      expect(await status(host)).toBe("200");
      expect(await status(host, "origin: http://localhost:3000\r\n")).toBe("200");
    },
  );

  test.each(["example.com", "127.0.0.1.nip.io", "localhost.example.com", "10.0.0.1", "0.0.0.0", ""])(
    "Host %j may not",
    async (host) => {
      expect(await status(host)).toBe("403");
    },
  );

  test.each(["https://example.com", "null", "http://127.0.0.1.nip.io"])("Origin %s may not", async (origin) => {
    const response = await fetch(`${mock.control}/reset`, { method: "POST", headers: { origin } });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    expect(await response.text()).toContain("Fix: call from a page on 127.0.0.1");
  });

  test("a page of this machine may, and gets to read the response", async () => {
    const origin = "http://localhost:3000";
    const response = await fetch(`${mock.control}/clock`, { headers: { origin } });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
  });
});

import { describe, expect, test } from "vitest";
import type { ViolationRow } from "../../src/contract/document.ts";
import { readDelivery, respondToFault } from "../../src/faults/injected-fault.ts";
import {
  createClock,
  createMock,
  createMockFetch,
  type InjectedFault,
  type MockRequest,
  testToken,
} from "../../src/index.ts";
import { apis, ensCall, imsCall } from "../requests.ts";
import { now, rpcSha1Call } from "../signed.ts";

const clock = createClock(now);
const mock = createMock({ apis, clock, auth: "off" });
const rpc = ensCall("CopySnapshot");
const rest = imsCall();

async function under(fault: InjectedFault, request: MockRequest) {
  mock.reset();
  mock.faults.set({ rules: [{ fault }] });
  const response = await mock.handle(request);
  return { ...response, entry: mock.journal.entries()[0], executions: mock.journal.executions() };
}

const words = { action: "Copy", host: "h", requestId: "r" };
const row = (on: ViolationRow["on"], status: number) => ({
  on,
  status,
  body: { status },
  evidence: "documented" as const,
});

describe("a service whose table has", () => {
  const throttled = { kind: "throttled" };
  const general = row(throttled, 429);
  const named = row({ ...throttled, name: "Busy" }, 400);

  test.each<[string, ViolationRow[], InjectedFault, number, string]>([
    ["a row for every throttling", [general], { kind: "throttle" }, 429, '{"status":429}'],
    [
      "a row for every throttling, asked for by a code",
      [general],
      { kind: "throttle", code: "X" },
      429,
      '{"status":429}',
    ],
    ["a row of that code", [named, general], { kind: "throttle", code: "Busy" }, 400, '{"status":400}'],
    ["no row", [], { kind: "throttle" }, 429, "Too many calls"],
    ["a row of a code that was not asked for", [named], { kind: "throttle" }, 429, "Too many calls"],
    ["a row of another code", [named], { kind: "throttle", code: "Slow" }, 429, "Too many calls"],
    ["a row of another kind", [row({ kind: "any" }, 418)], { kind: "throttle" }, 429, "Too many calls"],
    ["a row of a failure", [row({ kind: "failed" }, 503)], { kind: "error", status: 503 }, 503, '{"status":503}'],
    [
      "a row of a failure with another status",
      [row({ kind: "failed" }, 500)],
      { kind: "error", status: 503 },
      503,
      "A failure",
    ],
  ])("%s responds accordingly", (_, rows, fault, status, text) => {
    const response = respondToFault(fault, rows, words, new Map());
    expect(response?.status).toBe(status);
    expect(response?.body).toContain(text);
  });
});

test("a reset has no response, and is assumed", () => {
  expect(respondToFault({ kind: "reset" }, [], words, new Map())).toEqual({
    status: 0,
    headers: { "x-facsimile-evidence": "assumed", "x-facsimile-source": "contract" },
    body: "",
  });
});

test.each<[InjectedFault, object | undefined]>([
  [{ kind: "latency", milliseconds: 7 }, { delay: 7 }],
  [{ kind: "slow-body", milliseconds: 7 }, { spread: 7 }],
  [{ kind: "truncate" }, { cut: "halfway" }],
  [{ kind: "reset" }, { cut: "unanswered" }],
  [{ kind: "lost-response" }, { cut: "unanswered" }],
  [{ kind: "html" }, undefined],
])("%j asks the transport for %j", (fault, delivery) => {
  expect(readDelivery(fault)).toEqual(delivery);
});

describe("a throttled call gets the service's own response and is not done", () => {
  test.each<[string, InjectedFault, MockRequest, number, string]>([
    ["RPC", { kind: "throttle" }, rpc, 400, "Throttling.User"],
    ["RPC by a code", { kind: "throttle", code: "Throttling.Api" }, rpc, 400, "Throttling.Api"],
    ["REST", { kind: "throttle" }, rest, 429, "APIGW.0308"],
    ["REST by the API's own code", { kind: "throttle", code: "IMG.0060" }, rest, 400, "IMG.0060"],
  ])("%s", async (_name, fault, request, status, code) => {
    const response = await under(fault, request);
    expect(response).toMatchObject({ status, fault: "throttle", entry: { executed: false }, executions: {} });
    expect(response.body).toContain(code);
    expect(response.headers).toHaveProperty(request === rpc ? "x-acs-request-id" : "x-request-id");
    expect(response.entry?.steps).toEqual([
      { step: "routing", verdict: "passed", detail: response.operationId },
      { step: "fault", verdict: "applied", detail: "throttle" },
    ]);
  });

  test("in XML where that was asked for", async () => {
    const { body } = await under({ kind: "throttle" }, rpcSha1Call({ Action: "CopySnapshot" }));
    expect(body).toMatch(/^<\?xml.*<Error>.*<Code>Throttling.User<\/Code>/);
  });
});

test.each([
  ["CopySnapshot", "NoPermission", rpc, 400],
  ["CopyImageInRegion", "IMG.0015", rest, 400],
  ["CopyImageInRegion", "APIGW.0301", rest, 401],
])("%s fails with the code %s, which its contract lists", async (operation, code, request, status) => {
  mock.reset();
  mock.faults.set({ rules: [{ match: { operation }, fault: { kind: "error", code } }] });
  const { body, headers, ...response } = await mock.handle(request);
  expect(response).toMatchObject({ status, fault: "error" });
  expect([headers["x-facsimile-evidence"], body]).toEqual(["inferred", expect.stringContaining(`"${code}"`)]);
  expect(mock.journal.executions()).toEqual({});
});

describe("a failure is", () => {
  test.each<[InjectedFault, MockRequest, number, string]>([
    [{ kind: "error" }, rpc, 500, "InternalError"],
    [{ kind: "error", status: 503 }, rpc, 503, "ServiceUnavailable"],
    [{ kind: "error", status: 502 }, rpc, 502, "no source says"],
    [{ kind: "error" }, rest, 500, "APIGW.0601"],
    [{ kind: "error", status: 502 }, rest, 502, "APIGW.0201"],
    [{ kind: "error", status: 503 }, rest, 503, "APIGW.0613"],
    [{ kind: "error", status: 504 }, rest, 504, "APIGW.0201"],
    [{ kind: "html" }, rest, 502, "<html>"],
    [{ kind: "error", code: "Mine", unlisted: true }, rpc, 500, '"Code":"Mine"'],
    [{ kind: "error", code: "Mine.1", status: 409, unlisted: true }, rest, 409, '"code":"Mine.1"'],
  ])("%j", async (fault, request, status, text) => {
    const response = await under(fault, request);
    expect(response).toMatchObject({ status, executions: {} });
    expect(response.body).toContain(text);
  });

  test("the page of a proxy, which is HTML and no response of the service", async () => {
    const { headers } = await under({ kind: "html" }, rest);
    expect(headers).toEqual({
      "content-type": "text/html",
      date: expect.stringMatching(/ GMT$/),
      "x-facsimile-evidence": "assumed",
      "x-facsimile-source": "contract",
    });
  });
});

test("a call is executed although its response is lost; one whose connection is reset before is not", async () => {
  const executions = { "huawei-ims": { CopyImageInRegion: 1 } };
  const lost = await under({ kind: "lost-response" }, rest);
  expect(lost).toMatchObject({ status: 200, delivery: { cut: "unanswered" }, executions });
  expect(lost.entry).toMatchObject({ executed: true, response: { status: 200, fault: "lost-response" } });
  const reset = await under({ kind: "reset" }, rest);
  expect(reset).toMatchObject({ status: 0, delivery: { cut: "unanswered" }, executions: {} });
  expect(await under({ kind: "truncate" }, rest)).toMatchObject({ executions });
  expect(await under({ kind: "slow-body", milliseconds: 5 }, rest)).toMatchObject({
    delivery: { spread: 5 },
    executions,
  });
});

test("reset starts the plan of the options again", async () => {
  const planned = createMock({ apis, auth: "off", faults: { rules: [{ nth: 1, fault: { kind: "html" } }] } });
  const statuses = async () => [await planned.handle(rest), await planned.handle(rest)].map(({ status }) => status);
  expect(await statuses()).toEqual([502, 200]);
  expect(await statuses()).toEqual([200, 200]);
  planned.faults.set({ rules: [] });
  planned.reset();
  expect(await statuses()).toEqual([502, 200]);
  expect(planned.faults.plan.rules).toHaveLength(1);
});

describe("in process", () => {
  const url = "https://ims.cn-north-4.myhuaweicloud.com/v1/cloudimages/i/copy";
  const init = { method: "POST", headers: { "X-Auth-Token": testToken }, body: '{"name":"a"}' };
  const fetchUnder = (fault: InjectedFault, more = {}) =>
    createMockFetch({ apis, faults: { rules: [{ fault }] }, ...more });

  test.each<InjectedFault["kind"]>(["reset", "lost-response"])("%s rejects as fetch does", async (kind) => {
    const fetch = fetchUnder({ kind } as InjectedFault);
    const error = await fetch(url, init).catch((reason) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
    expect(fetch.mock.journal.entries()).toMatchObject([{ executed: kind === "lost-response" }]);
  });

  test("a truncated body has its announced length, and fails while it is read", async () => {
    const response = await fetchUnder({ kind: "truncate" })(url, init);
    const whole = await (await createMockFetch({ apis })(url, init)).text();
    expect([response.status, response.headers.get("content-length")]).toEqual([200, `${whole.length}`]);
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    await expect(reader?.read()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    await expect((await fetchUnder({ kind: "truncate" })(url, init)).text()).rejects.toThrow("terminated");
  });

  test("latency and slow bodies move the mock's clock and take no time", async () => {
    const time = createClock(now);
    await fetchUnder({ kind: "latency", milliseconds: 600_000 }, { clock: time })(url, init);
    expect(time.now().getTime() - now.getTime()).toBe(600_000);
    const slow = await fetchUnder({ kind: "slow-body", milliseconds: 8_000 }, { clock: time })(url, init);
    expect(await slow.json()).toHaveProperty("job_id");
    expect(time.now().getTime() - now.getTime()).toBe(608_000);
  });

  test("latency waits as it is told, and ends with the signal", async () => {
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    expect((await fetchUnder({ kind: "latency", milliseconds: 50 }, { sleep })(url, init)).status).toBe(200);
    expect(waits).toEqual([50]);
    const controller = new AbortController();
    const never = () => new Promise<void>(() => controller.abort(new Error("enough")));
    const pending = fetchUnder({ kind: "latency", milliseconds: 50 }, { sleep: never })(url, {
      ...init,
      signal: controller.signal,
    });
    await expect(pending).rejects.toThrow("enough");
  });
});

import { expect, onTestFinished, test } from "vitest";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copySnapshot, ens } from "../fixtures.ts";
import { createScript, serviceStart } from "../scripted.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const api = { ...ens, codes: { Throttling: "throttle" } } as const;
const hour = 3_600_000;
const day = 24 * hour;
const inFiveSeconds = new Date(serviceStart + 5000).toUTCString();

async function pausesAfter(headers: Record<string, string>, options: { ahead?: number; deadline?: number } = {}) {
  const busy = (_: unknown, now: Date) =>
    Response.json({ Code: "Throttling" }, { status: 400, headers: { date: now.toUTCString(), ...headers } });
  const { send, pauses } = createScript(alibabaRpc, api, [busy], { credentials: alibabaKeys, ...options });
  await send(copySnapshot, input);
  return pauses;
}

test.each([
  ["right", 0],
  ["an hour behind", -hour],
  ["an hour ahead", hour],
  ["ten years behind", -3650 * day],
])("a date to retry after counts from the date of the response, though our clock is %s", async (_, ahead) => {
  expect(await pausesAfter({ "retry-after": inFiveSeconds }, { ahead })).toEqual([5000]);
});

test("without a readable date of the response, a date to retry after counts from our clock", async () => {
  expect(await pausesAfter({ "retry-after": inFiveSeconds, date: "yesterday" })).toEqual([5000]);
});

test.each([
  ["x-acs-retry-after", "-5"],
  ["x-acs-retry-after", "0"],
  ["x-acs-retry-after", "soon"],
  ["x-acs-retry-after", "0x10"],
  ["x-acs-retry-after", "NaN"],
  ["x-acs-retry-after", "1e3"],
  ["retry-after", "-1"],
  ["retry-after", "0"],
  ["retry-after", "1.5e9"],
  ["retry-after", "Thu, 01 Jan 1970 00:00:00 GMT"],
])("%s: %s asks for no pause, so that the client chooses its own", async (name, value) => {
  expect(await pausesAfter({ [name]: value })).toEqual([200]);
});

test("a pause that is longer than the deadline ends the call at once", async () => {
  for (const headers of [{ "retry-after": "9".repeat(400) }, { "x-acs-retry-after": "9".repeat(20) }] as const)
    expect(await pausesAfter(headers as never)).toEqual([]);
});

test.each([
  ["retry-after", String(25 * 86_400)],
  ["retry-after", new Date(serviceStart + 400 * day).toUTCString()],
  ["x-acs-retry-after", String(1000 * day)],
])("no pause is longer than a timer can be: %s: %s", async (name, value) => {
  expect(await pausesAfter({ [name]: value }, { deadline: 4000 * day })).toEqual([2 ** 31 - 1]);
});

// On both sides of UTC, neither by whole hours.
test.each(["America/St_Johns", "Asia/Kathmandu"])(
  "dates of HTTP and of signatures are in UTC, in %s, too",
  async (zone) => {
    const { TZ } = process.env;
    onTestFinished(() => {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    });
    process.env.TZ = zone;
    expect(new Date(serviceStart).getTimezoneOffset() % 60).not.toBe(0);
    expect(await pausesAfter({ "retry-after": inFiveSeconds })).toEqual([5000]);
    const context = { date: new Date("2026-01-31T23:59:59Z"), nonce: () => "n", projectId: undefined };
    const request = { method: "POST", url: new URL("https://ens.aliyuncs.com/"), headers: {}, body: undefined };
    const { headers } = await alibabaRpc.sign(request, alibabaKeys, context);
    expect(headers["x-acs-date"]).toBe("2026-01-31T23:59:59Z");
    const huawei = await huaweiRest.sign(request, { accessKeyId: "a", secretAccessKey: "s" }, context);
    expect(huawei.headers["x-sdk-date"]).toBe("20260131T235959Z");
  },
);

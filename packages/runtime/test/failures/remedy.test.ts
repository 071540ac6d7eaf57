import { expect, test } from "vitest";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, ens, huaweiKeys, ims, type Recorded } from "../fixtures.ts";
import { createScript, type Step, serviceStart } from "../scripted.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const alibaba = { ...ens, codes: { "InvalidTimeStamp.Expired": "redate" } } as const;
const huawei = {
  ...ims,
  codes: { "APIGW.0301": "reauthenticate" },
  texts: { "APIGW.0301": { "signature expired": "redate", "failed to reach the limit": "never" } },
} as const;
const snapshot = { SnapshotId: "sp-1", DestinationRegionIds: [] };
const image = { image_id: "i-1", name: "n" };

const signedAt = ({ headers }: Recorded): number => {
  const text =
    headers["x-acs-date"] ?? headers["x-sdk-date"]?.replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(`${text}`);
};
// As both gateways do it.
const checkDate =
  (refuse: (date: string) => Response): Step =>
  (request, now) =>
    Math.abs(signedAt(request) - now.getTime()) > 15 * minute
      ? refuse(now.toUTCString())
      : Response.json({ RequestId: "done", job_id: "done" });
const expired = (date: string) =>
  Response.json({ Code: "InvalidTimeStamp.Expired" }, { status: 400, headers: { date } });
const wrong = (text: string) => (date: string) =>
  Response.json(
    { error_code: "APIGW.0301", error_msg: `Incorrect IAM authentication information: ${text}` },
    { status: 401, headers: { date } },
  );
const always = (step: Step) => Array.from({ length: 9 }, () => step);

test.each([-6 * day, -20 * minute, 16 * minute, 3 * hour, 6 * day, 3650 * day])(
  "a clock that is %d ms ahead is put right once, and stays right: Alibaba Cloud",
  async (ahead) => {
    const { send, requests } = createScript(alibabaRpc, alibaba, always(checkDate(expired)), {
      ahead,
      credentials: alibabaKeys,
    });
    expect((await send(copySnapshot, snapshot)).data).toMatchObject({ RequestId: "done" });
    expect((await send(copySnapshot, snapshot)).data).toMatchObject({ RequestId: "done" });
    expect(requests).toHaveLength(3);
  },
);

test.each([
  [
    "its text says that the signature has expired",
    "signature expired, signature time:20230527T000431Z,server time:20230527T020608Z",
  ],
  ["its text says nothing of the date", "verify aksk signature fail"],
])("a wrong clock is put right by the date of the response: Huawei Cloud, where %s", async (_, text) => {
  for (const ahead of [-20 * minute, 3 * hour]) {
    const { send, requests } = createScript(huaweiRest, huawei, always(checkDate(wrong(text))), {
      ahead,
      credentials: huaweiKeys,
    });
    expect((await send(copyImage, image)).data).toMatchObject({ job_id: "done" });
    expect((await send(copyImage, image)).data).toMatchObject({ job_id: "done" });
    expect(requests).toHaveLength(3);
  }
});

test("a date that is refused again is not repeated again: five refusals lock a key of Huawei Cloud", async () => {
  const refuse: Step = () => wrong("signature expired")(new Date(serviceStart + hour).toUTCString());
  const { send, requests } = createScript(huaweiRest, huawei, always(refuse), { credentials: huaweiKeys });
  expect((await send(copyImage, image)).error).toMatchObject({ code: "APIGW.0301", attempts: 2 });
  expect(requests).toHaveLength(2);
});

test.each([
  ["wrong secret", "verify aksk signature fail"],
  ["locked key", "AK access failed to reach the limit,forbidden"],
])("a %s is refused once, when the clock is right", async (_, text) => {
  const refuse: Step = (_request, now) => wrong(text)(now.toUTCString());
  const { send, requests } = createScript(huaweiRest, huawei, always(refuse), {
    ahead: 14 * minute,
    credentials: huaweiKeys,
  });
  expect((await send(copyImage, image)).error).toMatchObject({ code: "APIGW.0301", attempts: 1, retryable: false });
  expect(requests).toHaveLength(1);
});

test("a locked key is not tried again, however wrong the clock is", async () => {
  const refuse: Step = (_request, now) => wrong("AK access failed to reach the limit,forbidden")(now.toUTCString());
  const { send, requests } = createScript(huaweiRest, huawei, always(refuse), { ahead: hour, credentials: huaweiKeys });
  await send(copyImage, image);
  expect(requests).toHaveLength(1);
});

test.each([
  "Sat, 13 Sep 275760 00:00:00 GMT",
  "Fri, 31 Dec 9999 23:59:59 GMT",
  "Thu, 31 Jan 2036 00:00:00 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Mon, 09 Feb 2026 00:00:00 GMT",
  "yesterday",
  "99999999999999999999",
  "",
])("an absurd date of a response (%s) is not believed: what follows is signed by our clock", async (date) => {
  for (const [protocol, api, credentials, refuse, operation, input] of [
    [alibabaRpc, alibaba, alibabaKeys, expired, copySnapshot, snapshot],
    [huaweiRest, huawei, huaweiKeys, wrong("signature expired"), copyImage, image],
  ] as const) {
    const { send, requests } = createScript(protocol as never, api, [() => refuse(date)], {
      credentials: credentials as never,
    });
    expect((await send(operation as never, input as never)).error).toBeUndefined();
    await send(operation as never, input as never);
    expect(requests.map(signedAt)).toEqual([serviceStart, serviceStart, serviceStart]);
  }
});

test("a date that was believed wrongly is corrected by the next refusal", async () => {
  const lie: Step = () => expired(new Date(serviceStart + 2 * day).toUTCString());
  const steps = [lie, ...always(checkDate(expired))];
  const { send, requests } = createScript(alibabaRpc, alibaba, steps, { credentials: alibabaKeys });
  expect((await send(copySnapshot, snapshot)).error?.code).toBe("InvalidTimeStamp.Expired");
  expect((await send(copySnapshot, snapshot)).data).toMatchObject({ RequestId: "done" });
  expect(requests).toHaveLength(3);
});

test("a token, which has no date, is not repeated for a wrong clock", async () => {
  const refuse: Step = (_request, now) => wrong("decrypt token fail")(now.toUTCString());
  const { send, requests } = createScript(huaweiRest, huawei, always(refuse), {
    ahead: hour,
    credentials: { token: "t" },
  });
  expect((await send(copyImage, image)).error).toMatchObject({ code: "APIGW.0301", retryable: false });
  expect(requests).toHaveLength(1);
});

test("an unknown outcome and hooks tell the start of an attempt by the service's clock, once that is known", async () => {
  const started: Date[] = [];
  const steps = [checkDate(expired), () => new Response("<html>", { status: 500 })];
  const { send } = createScript(alibabaRpc, alibaba, steps, {
    ...{ ahead: -hour, credentials: alibabaKeys, retry: { attempts: 2 } },
    hooks: { attemptStart: ({ startedAt }) => void started.push(startedAt) },
  });
  await expect(send(copySnapshot, snapshot)).rejects.toMatchObject({ startedAt: new Date(serviceStart) });
  expect(started).toEqual([new Date(serviceStart - hour), new Date(serviceStart)]);
});

import { expect, test } from "vitest";
import type { Api } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, ens, huaweiKeys, ims, type Recorded } from "../fixtures.ts";
import { createScript, serviceStart } from "../scripted.ts";

const alibaba: Api = {
  ...ens,
  codes: { InvalidSecurityToken: "reauthenticate", InvalidAccessKeyId: "reauthenticate" },
  texts: { InvalidParameter: { "SecurityToken.": "reauthenticate" } },
};
const huawei: Api = {
  ...ims,
  codes: { "APIGW.0301": "reauthenticate" },
  texts: { "APIGW.0301": { "failed to reach the limit": "never" } },
};
const copy = { SnapshotId: "sp-1", DestinationRegionIds: [] };
const image = { image_id: "i-1", name: "n" };
const hour = 3_600_000;

/** A source whose n-th credentials end with n, and that lasts an hour if it says so. */
function createSource(give: (n: number) => object) {
  const asked: unknown[] = [];
  const source = async (refused?: unknown) => {
    asked.push(refused);
    return give(asked.length) as never;
  };
  return { source, asked };
}

const sts = (n: number) => ({ ...alibabaKeys, securityToken: `token-${n}`, expiration: serviceStart + hour });
const temporary = (n: number) => ({ ...huaweiKeys, securityToken: `token-${n}`, expiration: serviceStart + hour });
const token = (n: number) => ({ token: `token-${n}`, expiration: serviceStart + hour });
const usedToken = ({ headers }: Recorded) =>
  headers["x-acs-security-token"] ?? headers["x-security-token"] ?? headers["x-auth-token"] ?? headers.authorization;
const refuse = (body: object, status: number) => (request: Recorded, now: Date) =>
  `${usedToken(request)}`.includes("token-1") || `${usedToken(request)}`.includes("key-1")
    ? Response.json(body, { status, headers: { date: now.toUTCString() } })
    : Response.json({ RequestId: "done", job_id: "done" });
const flat = (error_code: string, error_msg = "No.") => ({ error_code, error_msg });

const refusedByAlibaba: readonly [object, number, ((n: number) => object)?][] = [
  [{ Code: "InvalidSecurityToken.Expired" }, 400],
  [{ Code: "InvalidSecurityToken.Malformed" }, 400],
  [{ Code: "InvalidSecurityToken.MismatchWithAccessKey" }, 403],
  [{ Code: "InvalidSecurityToken" }, 400],
  [{ Code: "InvalidAccessKeyId.NotFound" }, 404],
  [
    { Code: "InvalidAccessKeyId.Inactive" },
    400,
    (n) => ({ accessKeyId: `key-${n}`, accessKeySecret: "s", expiration: serviceStart + hour }),
  ],
  [{ Code: "InvalidParameter", Message: 'The specified parameter "SecurityToken.Expired" is not valid.' }, 400],
  [{ Code: "SomethingNew" }, 401],
];

test.each(refusedByAlibaba)(
  "Alibaba Cloud: refused by %j (%d), the call is repeated once with others",
  async (body, status, give = sts) => {
    const { source, asked } = createSource(give);
    const steps = Array.from({ length: 9 }, () => refuse(body, status));
    const { send, requests, pauses } = createScript(alibabaRpc, alibaba, steps, { credentials: source });
    expect((await send(copySnapshot, copy)).data).toMatchObject({ RequestId: "done" });
    expect((await send(copySnapshot, copy)).data).toMatchObject({ RequestId: "done" });
    expect([requests.length, pauses]).toEqual([3, [0]]);
    const { expiration: _, ...first } = give(1) as { expiration: number };
    expect(asked).toEqual([undefined, first]);
  },
);

test.each<[object, number, (n: number) => object]>([
  [flat("APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"), 401, token],
  [flat("APIGW.0301", "Incorrect IAM authentication information: token expires"), 401, token],
  [flat("APIGW.0301", "Incorrect IAM authentication information: verify aksk signature fail"), 401, temporary],
  [
    flat("APIGW.0301", "Incorrect IAM authentication information: Get secretKey failed,ak:key-1,err:ak not exist"),
    401,
    temporary,
  ],
  [flat("APIG.0301", "Incorrect IAM authentication information: Unauthorized"), 401, temporary],
  [
    { error: { code: 401, message: "The request you have made requires authentication.", title: "Unauthorized" } },
    401,
    token,
  ],
  [{ error: { code: "IMG.0001", message: "X-Auth-Token is invalid." } }, 401, token],
])("Huawei Cloud: refused by %j (%d), the call is repeated once with others", async (body, status, give) => {
  const { source, asked } = createSource(give);
  const steps = Array.from({ length: 9 }, () => refuse(body, status));
  const { send, requests } = createScript(huaweiRest, huawei, steps, { credentials: source });
  expect((await send(copyImage, image)).data).toMatchObject({ job_id: "done" });
  expect((await send(copyImage, image)).data).toMatchObject({ job_id: "done" });
  expect([requests.length, asked.length]).toEqual([3, 2]);
});

test("a source that gives again what was refused is asked once, and the call is not sent again", async () => {
  const { source, asked } = createSource(() => sts(1));
  const steps = Array.from({ length: 9 }, () => refuse({ Code: "InvalidSecurityToken.Expired" }, 400));
  const { send, requests } = createScript(alibabaRpc, alibaba, steps, { credentials: source });
  expect((await send(copySnapshot, copy)).error).toMatchObject({ code: "InvalidSecurityToken.Expired", attempts: 1 });
  expect([requests.length, asked.length]).toEqual([1, 2]);
});

test("others that are refused too are the end of the call", async () => {
  const { source, asked } = createSource((n) => ({ ...alibabaKeys, securityToken: `token-1${n}` }));
  const steps = Array.from({ length: 9 }, () => refuse({ Code: "InvalidSecurityToken.Expired" }, 400));
  const { send, requests } = createScript(alibabaRpc, alibaba, steps, { credentials: source });
  expect((await send(copySnapshot, copy)).error).toMatchObject({ code: "InvalidSecurityToken.Expired", attempts: 2 });
  expect([requests.length, asked.length]).toEqual([2, 2]);
});

test.each<[string, Api, object, object]>([
  ["access key", alibaba, alibabaKeys, { Code: "InvalidAccessKeyId.NotFound" }],
  ["token", huawei, { token: "t" }, flat("APIGW.0301", "decrypt token fail")],
])("an %s that has no source is refused once", async (_, api, credentials, body) => {
  const protocol = api === alibaba ? alibabaRpc : huaweiRest;
  const [operation, input] = api === alibaba ? [copySnapshot, copy] : [copyImage, image];
  const steps = Array.from({ length: 9 }, () => () => Response.json(body, { status: 401 }));
  const { send, requests } = createScript(protocol as never, api, steps, { credentials: credentials as never });
  expect((await send(operation as never, input as never)).error).toMatchObject({ attempts: 1, retryable: false });
  expect(requests).toHaveLength(1);
});

test("a locked key does not make the client ask for others", async () => {
  const { source, asked } = createSource(temporary);
  const locked = flat(
    "APIGW.0301",
    "Incorrect IAM authentication information: AK access failed to reach the limit,forbidden",
  );
  const { send, requests } = createScript(huaweiRest, huawei, [refuse(locked, 401)], { credentials: source });
  expect((await send(copyImage, image)).error).toMatchObject({ attempts: 1 });
  expect([requests.length, asked.length]).toEqual([1, 1]);
});

test("credentials are kept by the time of the service, once a refusal has shown it", async () => {
  const { source, asked } = createSource((n) => ({ ...sts(n), expiration: serviceStart + 2 * hour }));
  const api: Api = { ...alibaba, codes: { ...alibaba.codes, "InvalidTimeStamp.Expired": "redate" } };
  const tooOld = (_: Recorded, now: Date) =>
    Response.json({ Code: "InvalidTimeStamp.Expired" }, { status: 400, headers: { date: now.toUTCString() } });
  const { send } = createScript(alibabaRpc, api, [tooOld], { credentials: source, ahead: 3 * hour });
  for (let call = 0; call < 4; call++) await send(copySnapshot, copy);
  // Our clock says that they have ended: twice before the service was heard, never after.
  expect(asked.length).toBeLessThanOrEqual(2);
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e300,
  "soon",
  "",
  "9999-12-31T00:00:00Z",
  "1970-01-01",
  new Date(Number.NaN),
])(
  "credentials that end at an absurd time (%s) are used, and asked for again once they are refused",
  async (expiration) => {
    const { source, asked } = createSource((n) => ({ ...alibabaKeys, securityToken: `token-${n}`, expiration }));
    const steps = Array.from({ length: 9 }, () => refuse({ Code: "InvalidSecurityToken.Expired" }, 400));
    const { send } = createScript(alibabaRpc, alibaba, steps, { credentials: source });
    expect((await send(copySnapshot, copy)).data).toMatchObject({ RequestId: "done" });
    expect(asked[1]).toMatchObject({ securityToken: "token-1" });
  },
);

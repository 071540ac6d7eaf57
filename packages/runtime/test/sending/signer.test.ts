import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createClient, createSend } from "../../src/index.ts";
import { alibabaRpc } from "../../src/protocols/alibaba-rpc.ts";
import { huaweiRest } from "../../src/protocols/huawei-rest.ts";
import { alibabaKeys, copyImage, copySnapshot, createRecorder, ens, huaweiKeys, ims } from "../fixtures.ts";

const input = { SnapshotId: "sp-1", DestinationRegionIds: ["cn-hangzhou-26"] };
const secret = "s3cr3t/+=";
const credentials = { accessKeyId: "AKID", accessKeySecret: secret, securityToken: "t0k3n" };

test("are in no client, result or error", async () => {
  const echo = `{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:AKID t0k3n ${secret}"}`;
  const { fetch } = createRecorder(() => new Response(echo, { status: 403 }));
  const send = createSend(alibabaRpc, ens, { credentials, fetch });
  const client = createClient(alibabaRpc, ens, { copySnapshot }, { credentials, fetch });
  const result = await send(copySnapshot, input);
  for (const value of [send, client, result, result.error]) {
    expect(inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value)).not.toMatch(/AKID|t0k3n|s3cr3t/);
  }
});

test.each([
  '{"Code":"InvalidAccessKeyId.NotFound","Message":"Specified access key is not found: LTAI5tExample01"}',
  '{"Code":"LTAI5tExample01","Message":"ak LTAI5tExample01 is invalid","LTAI5tExample01":["LTAI5tExample01"]}',
  "<p>LTAI5tExample01 and s3cr3t%2F%2B%3D and s3cr3t/+=</p>",
])("are in no error, wherever a service repeats them: %s", async (text) => {
  const { fetch } = createRecorder(() => new Response(text, { status: 404 }));
  const long = { accessKeyId: "LTAI5tExample01", accessKeySecret: secret };
  const { error } = await createSend(alibabaRpc, ens, { credentials: long, fetch })(copySnapshot, input);
  expect(inspect(error) + JSON.stringify(error)).toContain("[redacted]");
  expect(inspect(error) + JSON.stringify(error)).not.toMatch(/LTAI|s3cr3t/);
});

test.each<[unknown, string]>([
  [{ accessKeyId: "AKID" }, "credentials.secretAccessKey is missing"],
  [{ accessKeyId: undefined, secretAccessKey: secret }, "credentials.accessKeyId is missing"],
  [{ token: undefined }, "credentials.accessKeyId is missing"],
  [{}, "credentials.accessKeyId is missing"],
  [() => undefined, "credentials must be an object"],
  [async () => null, "credentials must be an object"],
  ["AKID", "credentials must be an object"],
])("that are not complete (%j) are refused with what to give", async (given, message) => {
  const { fetch, requests } = createRecorder();
  const wrong = given as typeof huaweiKeys;
  const send = createSend(huaweiRest, ims, { region: "cn-north-4", credentials: wrong, fetch });
  const error = await send(copyImage, { image_id: "a", name: "b" }).catch(String);
  expect(error).toBe(`InputError: huawei-ims: ${message}. Fix: give accessKeyId and secretAccessKey, or token.`);
  expect(requests).toEqual([]);
});

test("of one kind may stand beside an undefined one of another", async () => {
  const { fetch, last } = createRecorder();
  const both = { token: undefined, ...huaweiKeys };
  const send = createSend(huaweiRest, ims, { region: "cn-north-4", credentials: both, fetch });
  await send(copyImage, { image_id: "a", name: "b" });
  expect(last().headers.authorization).toContain("Access=testid");
  expect(last().headers["x-auth-token"]).toBeUndefined();
});

test.each(["bad\nsecret", "", 7])("of a wrong form (%j) are refused without being shown", async (securityToken) => {
  const { fetch, requests } = createRecorder();
  const wrong = { ...credentials, securityToken } as typeof credentials;
  const error = await createSend(alibabaRpc, ens, { credentials: wrong, fetch })(copySnapshot, input).catch(String);
  expect(error).toMatch(/^InputError: alibaba-ens: credentials\.securityToken must be/);
  expect(error).not.toContain("secret\n");
  expect(requests).toEqual([]);
});

test("may come from a function, and must be given", async () => {
  const { fetch, last } = createRecorder();
  await createSend(alibabaRpc, ens, { credentials: async () => alibabaKeys, fetch })(copySnapshot, input);
  expect(last().headers.authorization).toContain("Credential=testid");
  expect(() => createSend(alibabaRpc, ens, {} as { credentials: typeof alibabaKeys })).toThrow("credentials");
});

test("that cannot be used within the time, or a signature that takes too long, end with the timeout", async () => {
  const { fetch, requests } = createRecorder();
  const never = () => new Promise<never>(() => {});
  const brief = { fetch, timeout: 1, retry: false } as const;
  const waiting = [
    createSend(alibabaRpc, ens, { ...brief, credentials: never }),
    createSend({ ...alibabaRpc, sign: never }, ens, { ...brief, credentials: alibabaKeys }),
  ];
  for (const send of waiting) {
    const { error } = await send(copySnapshot, input);
    expect(error).toMatchObject({ name: "TransportError", sent: "no", cause: { name: "TimeoutError" } });
  }
  expect(requests).toEqual([]);
});

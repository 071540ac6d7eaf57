import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { describe, expect, test } from "vitest";
import { hmacSha256Hex, sha256Hex } from "../src/hash.ts";
import { createMock, type MockRequest, testKey, testToken } from "../src/index.ts";
import { apis, ensCall, ims, imsCall, jobCall } from "./requests.ts";
import { now, rpcSha1Call, signAcs3, signRpcSha1, signSdk } from "./signed.ts";

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const temporary = { accessKeyId: "temp", secret: "s", securityToken: "sts-token/+=" };
const ended = { accessKeyId: "ended", secret: "s", securityToken: "t" };
const options = {
  apis,
  clock: () => now,
  keys: {
    own: "secret",
    temp: { secret: "s", securityToken: "sts-token/+=" },
    ended: { secret: "s", securityToken: "t", expires: now },
  },
  tokens: ["own-token"],
};

/** What a fresh mock says to a request: its status and code, and the text. */
async function ask(request: MockRequest | Promise<MockRequest>) {
  const { status, body } = await createMock(options).handle(await request);
  const { Code, error_code, Message, error_msg, error } = JSON.parse(body);
  return { status, code: Code ?? error_code ?? error?.code, text: Message ?? error_msg };
}

async function changed(request: Promise<MockRequest>, headers: Record<string, string>): Promise<MockRequest> {
  const signed = await request;
  return { ...signed, headers: { ...signed.headers, ...headers } };
}

const copy = { Action: "CopySnapshot", SnapshotId: "sp-1", DestinationRegionIds: '["a"]', Format: "JSON" };
const ens = ensCall("CopySnapshot");

describe("is accepted", () => {
  test.each<[string, () => MockRequest | Promise<MockRequest>]>([
    ["ACS3", () => signAcs3(ens)],
    ["ACS3 with a key of one's own", () => signAcs3(ens, { accessKeyId: "own", secret: "secret" })],
    ["ACS3 with a temporary key", () => signAcs3(ens, temporary)],
    ["ACS3, 15 minutes old", () => signAcs3(ens, { date: minutes(-15) })],
    ["RPC-SHA1", () => rpcSha1Call(copy)],
    ["RPC-SHA1 with a temporary key", () => rpcSha1Call(copy, temporary)],
    ["a token", () => imsCall({ headers: { "X-Auth-Token": testToken } })],
    ["a token of one's own", () => imsCall({ headers: { "X-Auth-Token": "own-token" } })],
    ["an access key instead of a token", () => signSdk(imsCall())],
    ["a temporary access key", () => signSdk(jobCall(), temporary)],
    ["a signature over the escaped path", () => signSdk(jobCall({ path: "/v1/cloudimages/job/a%20(b)%2A" }))],
    ["a body that is not signed", () => signBodyHash("UNSIGNED-PAYLOAD")],
  ])("%s", async (_name, request) => {
    expect(await ask(request())).toMatchObject({ status: 200 });
  });
});

const faults: readonly [string, () => MockRequest | Promise<MockRequest>, number, string][] = [
  ["no signature", () => ensCall("CopySnapshot", { headers: { Authorization: "" } }), 400, "IncompleteSignature"],
  ["another scheme", () => changed(signAcs3(ens), { authorization: "Basic a" }), 400, "IncompleteSignature"],
  ["an x-acs header that is not signed", () => changed(signAcs3(ens), { "x-acs-a": "b" }), 400, "IncompleteSignature"],
  [
    "a content type that is not signed",
    () => changed(signAcs3(ens), { "content-type": "a" }),
    400,
    "IncompleteSignature",
  ],
  ["an unknown key", () => signAcs3(ens, { accessKeyId: "nobody" }), 404, "InvalidAccessKeyId.NotFound"],
  ["a key of the prototype", () => signAcs3(ens, { accessKeyId: "__proto__" }), 404, "InvalidAccessKeyId.NotFound"],
  ["another secret", () => signAcs3(ens, { secret: "x" }), 400, "SignatureDoesNotMatch"],
  ["another body", async () => ({ ...(await signAcs3(ens)), body: "a" }), 400, "SignatureDoesNotMatch"],
  ["another method", async () => ({ ...(await signAcs3(ens)), method: "GET" }), 400, "SignatureDoesNotMatch"],
  ["another path", async () => ({ ...(await signAcs3(ens)), url: "/a" }), 400, "SignatureDoesNotMatch"],
  ["a date of tomorrow", () => signAcs3(ens, { date: minutes(15.1) }), 400, "InvalidTimeStamp.Expired"],
  ["a date of yesterday", () => signAcs3(ens, { date: minutes(-15.1) }), 400, "InvalidTimeStamp.Expired"],
  ["no date", () => changed(signAcs3(ens), { "x-acs-date": "now" }), 400, "InvalidTimeStamp.Format"],
  [
    "a temporary key without its token",
    () => signAcs3(ens, { accessKeyId: "temp", secret: "s" }),
    400,
    "MissingSecurityToken",
  ],
  [
    "another token",
    () => signAcs3(ens, { ...temporary, securityToken: "x" }),
    400,
    "InvalidSecurityToken.MismatchWithAccessKey",
  ],
  [
    "a token without need",
    () => signAcs3(ens, { securityToken: "x" }),
    400,
    "InvalidSecurityToken.MismatchWithAccessKey",
  ],
  ["a token that has ended", () => signAcs3(ens, ended), 400, "InvalidSecurityToken.Expired"],
  ["RPC-SHA1 without a nonce", () => rpcSha1Call({ ...copy, SignatureNonce: "" }), 400, "IncompleteSignature"],
  [
    "RPC-SHA1 without a signature",
    () => ({ ...rpcSha1Call(copy), url: "/?Action=CopySnapshot&Format=JSON" }),
    400,
    "IncompleteSignature",
  ],
  [
    "RPC-SHA1 by another method",
    () => rpcSha1Call({ ...copy, SignatureMethod: "HMAC-SHA256" }),
    400,
    "IncompleteSignature",
  ],
  ["RPC-SHA1 of another version", () => rpcSha1Call({ ...copy, SignatureVersion: "2.0" }), 400, "IncompleteSignature"],
  ["RPC-SHA1 with another secret", () => rpcSha1Call(copy, { secret: "x" }), 400, "SignatureDoesNotMatch"],
  [
    "RPC-SHA1 signed for another method",
    () => ({ ...rpcSha1Call(copy), method: "POST" }),
    400,
    "SignatureDoesNotMatch",
  ],
  ["RPC-SHA1, too old", () => rpcSha1Call(copy, { date: minutes(-16) }), 400, "InvalidTimeStamp.Expired"],
  [
    "RPC-SHA1 with milliseconds",
    () => rpcSha1Call({ ...copy, Timestamp: now.toISOString() }),
    400,
    "InvalidTimeStamp.Format",
  ],
  [
    "RPC-SHA1 without the token",
    () => rpcSha1Call(copy, { accessKeyId: "temp", secret: "s" }),
    400,
    "MissingSecurityToken",
  ],
  ["an unknown token", () => imsCall({ headers: { "X-Auth-Token": "x" } }), 401, "APIGW.0301"],
  ["a signature that is none", () => signedWith({ authorization: "SDK-HMAC-SHA256 Access=a" }), 401, "APIGW.0301"],
  [
    "a date that is not signed",
    () => signedWith({ authorization: "SDK-HMAC-SHA256 Access=testid, SignedHeaders=host, Signature=0" }),
    401,
    "APIGW.0301",
  ],
  ["a security token that is not signed", () => signedWith({ "x-security-token": "a" }), 401, "APIGW.0301"],
  ["an unknown access key", () => signSdk(imsCall(), { accessKeyId: "nobody" }), 401, "APIGW.0301"],
  ["another secret of an access key", () => signSdk(imsCall(), { secret: "x" }), 401, "APIGW.0301"],
  [
    "another body of a request",
    async () => ({ ...(await signSdk(imsCall())), body: '{"name":"b"}' }),
    401,
    "APIGW.0301",
  ],
  ["an old date", () => signSdk(imsCall(), { date: minutes(-16) }), 401, "APIGW.0301"],
  ["a date in another form", () => signedWith({ "x-sdk-date": now.toISOString() }), 401, "APIGW.0301"],
  [
    "names of the prototype as signed headers",
    () =>
      signedWith({
        authorization: "SDK-HMAC-SHA256 Access=testid, SignedHeaders=constructor;__proto__;x-sdk-date, Signature=0",
      }),
    401,
    "APIGW.0301",
  ],
  [
    "a path that cannot be decoded",
    async () => ({ ...(await signSdk(jobCall())), url: "/v1/cloudimages/%E0%A4%A/copy" }),
    404,
    "APIGW.0101",
  ],
];

test.each(faults)("%s is refused", async (_name, request, status, code) => {
  expect(await ask(request())).toMatchObject({ status, code });
});

test("a hash of another body is told apart", async () => {
  const { text } = await ask({ ...(await signAcs3(ens)), body: "a" });
  expect(text).toContain("x-acs-content-sha256");
  const { headers } = await createMock(options).handle(signBodyHash("0".repeat(64)));
  expect(headers["x-facsimile-evidence"]).toBe("assumed");
});

test("a nonce counts once per key, and only where the signature is right", async () => {
  const { handle } = createMock(options);
  const status = async (request: MockRequest | Promise<MockRequest>) => (await handle(await request)).status;
  const nonce = () => "1";
  expect(await status(signAcs3(ens, { nonce, secret: "x" }))).toBe(400);
  expect(await status(signAcs3(ens, { nonce }))).toBe(200);
  expect(await status(rpcSha1Call(copy, { ...temporary, nonce }))).toBe(200);
  const again = await handle(rpcSha1Call(copy, { nonce }));
  expect(JSON.parse(again.body)).toMatchObject({ Code: "SignatureNonceUsed" });
});

test("the text to sign is told, the secret never", async () => {
  const secret = "a-secret-of-its-own";
  const request = rpcSha1Call(copy, { accessKeyId: "told", secret: "wrong" });
  const { body } = await createMock({ ...options, keys: { told: secret } }).handle(request);
  expect(JSON.parse(body).Message).toMatch(/server string to sign is:GET&%2F&AccessKeyId%3Dtold/);
  expect(body).not.toContain(secret);
});

test("a token that the mock has answered is known from then on", async () => {
  const operations = structuredClone(ims.operations) as Record<
    string,
    { paths: Record<string, Record<string, object>> }
  >;
  const reply = { status: 200, header: { "X-Subject-Token": "handed-out" } };
  for (const methods of Object.values(operations.ShowJobProgress?.paths ?? {}))
    for (const operation of Object.values(methods))
      Object.assign(operation, { security: [], "x-facsimile-cases": { login: { evidence: "documented", reply } } });
  const { handle } = createMock({ apis: [{ id: "huawei-ims", operations }] });
  const ask = async () => (await handle(imsCall({ headers: { "X-Auth-Token": "handed-out" } }))).status;
  expect(await ask()).toBe(401);
  await handle(jobCall());
  expect(await ask()).toBe(200);
});

describe("how strict it is", () => {
  const forged = ensCall("CopySnapshot");
  const bare = ensCall("CopySnapshot", { headers: { Authorization: undefined } });
  test.each([
    ["verify", 400, 400],
    ["present", 200, 400],
    ["off", 200, 200],
  ] as const)("%s", async (auth, whenForged, whenBare) => {
    const { handle } = createMock({ ...options, auth });
    expect([(await handle(forged)).status, (await handle(bare)).status]).toEqual([whenForged, whenBare]);
  });

  test("signatures among the parameters count as present", async () => {
    const { handle } = createMock({ ...options, auth: "present" });
    const url = `/?${signRpcSha1("GET", copy, { secret: "x" })}`;
    expect(await handle({ ...bare, method: "GET", url })).toMatchObject({ status: 200 });
  });
});

async function signedWith(headers: Record<string, string>): Promise<MockRequest> {
  return changed(signSdk(imsCall()), headers);
}

/** A REST request that is signed over what stands for the hash of its body. */
function signBodyHash(bodyHash: string): MockRequest {
  const date = "20261122T000000Z";
  const headers = { host: "h", "x-sdk-content-sha256": bodyHash, "x-sdk-date": date };
  const request = { ...imsCall(), headers };
  const signedHeaders = Object.keys(headers);
  const canonical = sdk.canonicalRequest({ ...request, path: request.url, query: [], signedHeaders, bodyHash });
  const hex = sdk.signature(testKey.secret, sdk.stringToSign(date, sha256Hex(canonical)), hmacSha256Hex);
  return {
    ...request,
    headers: { ...headers, authorization: sdk.authorization(testKey.accessKeyId, signedHeaders, hex) },
  };
}

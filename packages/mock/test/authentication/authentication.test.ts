import { decodeQuery } from "@facsimile/runtime/encoding";
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import * as rpc from "@facsimile/runtime/signing/rpc-hmac-sha1";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { describe, expect, test } from "vitest";
import { createClock, createMock, type MockRequest, testKey, testToken } from "../../src/index.ts";
import { ask, copy, ens, minutes, options, temporary } from "../asked.ts";
import { ensCall, ims, imsCall, jobCall } from "../requests.ts";
import { now, rpcSha1Call, signAcs3, signRpcSha1, signSdk } from "../signed.ts";

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
    ["a signature over the escaped path", () => signSdk(imsCall({ path: "/v1/cloudimages/a%20(b)%2A/copy" }))],
    ["a body that is not signed", () => signBodyHash("UNSIGNED-PAYLOAD")],
  ])("%s", async (_name, request) => {
    expect(await ask(request())).toMatchObject({ status: 200 });
  });
});

describe("where the clock was advanced", () => {
  const advanced = () => {
    const clock = createClock(now);
    clock.advance(50 * 60_000);
    return createMock({ ...options, clock });
  };
  const codeOf = async (request: MockRequest | Promise<MockRequest>) =>
    JSON.parse((await advanced().handle(await request)).body).Code;

  test.each([-15, 0, 15, 35, 50, 65])("a date of %d minutes after its start is accepted", async (count) => {
    expect(await codeOf(signAcs3(ens, { date: minutes(count) }))).toBeUndefined();
    expect(await codeOf(rpcSha1Call(copy, { date: minutes(count) }))).toBeUndefined();
    expect((await advanced().handle(await signSdk(imsCall(), { date: minutes(count) }))).status).toBe(200);
  });

  test.each([-16, 16, 34, 66])("one of %d minutes after its start is not", async (count) => {
    expect(await codeOf(signAcs3(ens, { date: minutes(count) }))).toBe("InvalidTimeStamp.Expired");
  });

  test("a temporary key ends by the time that it was advanced to", async () => {
    const brief = { accessKeyId: "brief", secret: "s", securityToken: "t" };
    const clock = createClock(now);
    const { handle } = createMock({ ...options, clock, keys: { brief: { ...brief, expires: minutes(20) } } });
    const respond = async () => handle(await signAcs3(ens, brief));
    expect((await respond()).status).toBe(200);
    clock.advance(20 * 60_000);
    expect(JSON.parse((await respond()).body)).toMatchObject({ Code: "InvalidSecurityToken.Expired" });
  });

  test("responses have its time in Date", async () => {
    for (const request of [ens, jobCall()])
      expect((await advanced().handle(request)).headers.date).toBe(minutes(50).toUTCString());
  });
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

test("a reset forgets the nonces", async () => {
  const mock = createMock({ ...options, stateful: false });
  const request = await signAcs3(ens, { nonce: () => "1" });
  const status = async () => (await mock.handle(request)).status;
  expect([await status(), await status()]).toEqual([200, 400]);
  mock.reset();
  expect(await status()).toBe(200);
});

describe("a request that was accepted is not accepted again with its nonce written in another way", () => {
  const again = (change: (nonce: string) => string) => async () => {
    const first = await signAcs3(ens);
    const { "x-acs-signature-nonce": nonce = "" } = first.headers;
    return [first, { ...first, headers: { ...first.headers, "x-acs-signature-nonce": change(nonce) } }];
  };

  test.each<[string, () => Promise<MockRequest[]>, string]>([
    ["a space behind it", again((nonce) => `${nonce} `), "SignatureNonceUsed"],
    ["tabs around it", again((nonce) => `\t${nonce}\t`), "SignatureNonceUsed"],
    ["a no-break space behind it", again((nonce) => `${nonce}\u00a0`), "SignatureDoesNotMatch"],
    ["a no-break space in front", again((nonce) => `\u00a0${nonce}`), "SignatureDoesNotMatch"],
    ["a line separator behind it", again((nonce) => `${nonce}\u2028`), "SignatureDoesNotMatch"],
    ["a byte order mark in front", again((nonce) => `\ufeff${nonce}`), "SignatureDoesNotMatch"],
  ])("%s", async (_name, make, code) => {
    const { handle } = createMock(options);
    const [first, second] = (await make()) as [MockRequest, MockRequest];
    expect((await handle(first)).status).toBe(200);
    expect(JSON.parse((await handle(second)).body).Code).toBe(code);
  });

  test.each(["SignatureNonce", "Action", "AccessKeyId", "Timestamp"])("%s is sent once", async (name) => {
    const query = `${signRpcSha1("GET", copy).replace(/&Signature=.*/, "")}&${name}=other`;
    const canonical = rpc.canonicalRequest(decodeQuery(query));
    const signature = rpc.signature(testKey.secret, rpc.stringToSign("GET", canonical), hmacSha1Base64);
    const url = `/?${query}&Signature=${encodeURIComponent(signature)}`;
    const { text } = await ask({ ...rpcSha1Call(copy), url });
    expect(text).toBe(`The request has no complete signature: ${name} must be sent once.`);
  });
});

test("the text to sign is told, the secret never", async () => {
  const secret = "a-secret-of-its-own";
  const request = rpcSha1Call(copy, { accessKeyId: "told", secret: "wrong" });
  const { body } = await createMock({ ...options, keys: { told: secret } }).handle(request);
  expect(JSON.parse(body).Message).toMatch(/server string to sign is:GET&%2F&AccessKeyId%3Dtold/);
  expect(body).not.toContain(secret);
});

test("a token that the mock has issued is accepted from then on", async () => {
  const operations = structuredClone(ims.operations) as Record<
    string,
    { paths: Record<string, Record<string, object>> }
  >;
  const response = { status: 200, header: { "X-Subject-Token": "handed-out" } };
  for (const methods of Object.values(operations.ShowJobProgress?.paths ?? {}))
    for (const operation of Object.values(methods))
      Object.assign(operation, { security: [], "x-facsimile-cases": { login: { evidence: "documented", response } } });
  const { handle } = createMock({ apis: [{ id: "huawei-ims", operations }], stateful: false });
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

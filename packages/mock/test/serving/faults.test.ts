import { expect, test } from "vitest";
import type { MockRequest } from "../../src/index.ts";
import { ask, changed, copy, ended, ens, minutes, temporary } from "../asked.ts";
import { ensCall, imsCall, jobCall } from "../requests.ts";
import { now, rpcSha1Call, signAcs3, signSdk } from "../signed.ts";

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

async function signedWith(headers: Record<string, string>): Promise<MockRequest> {
  return changed(signSdk(imsCall()), headers);
}

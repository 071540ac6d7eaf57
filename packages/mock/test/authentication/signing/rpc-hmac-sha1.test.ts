import type { Pair } from "@facsimile/runtime/encoding";
import { hmacSha1Base64 } from "@facsimile/runtime/hashes";
import { expect, test } from "vitest";
import { gatewayParameters, readRpcSha1Signature } from "../../../src/authentication/signing/rpc-hmac-sha1.ts";

const complete = {
  AccessKeyId: "id",
  Action: "Copy",
  Signature: "abc=",
  SignatureMethod: "HMAC-SHA1",
  SignatureNonce: "n",
  SignatureVersion: "1.0",
  Timestamp: "2026-11-22T00:00:01Z",
};
const read = (change: Record<string, string | undefined> = {}, more: Pair[] = []) => {
  const pairs = Object.entries({ ...complete, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const found = readRpcSha1Signature("POST", [...pairs, ...more]);
  return "readParts" in found ? { ...found, parts: found.readParts() } : found;
};

test("a complete signature is read with all that it is over", () => {
  const found = read({ SecurityToken: "t" });
  expect(found).toMatchObject({
    accessKeyId: "id",
    date: new Date("2026-11-22T00:00:01Z"),
    nonce: "n",
    securityToken: "t",
    hasOwnBody: true,
    parts: { method: "POST", path: "/", query: expect.stringMatching(/^AccessKeyId=id&Action=Copy&SecurityToken=t&/) },
    signature: "abc=",
  });
  if (!("sign" in found) || !found.otherSign) throw new Error("no signature was read");
  const signed = Object.keys(complete).filter((name) => name !== "Signature");
  expect(found.sent.query.map(([name]) => name)).toEqual([...signed, "SecurityToken"]);
  expect(found.sent.body).toBe("");
  expect(found.toStringToSign(found.parts)).toMatch(/^POST&%2F&AccessKeyId%3Did%26Action/);
  expect(found.sign("s", "text")).toBe(hmacSha1Base64("s&", "text"));
  const [what, sign] = found.otherSign;
  expect([what, sign("s", "text")]).toEqual([
    "the key was the secret without & behind it",
    hmacSha1Base64("s", "text"),
  ]);
  expect(read()).toMatchObject({ securityToken: "" });
});

test.each(["AccessKeyId", "Signature", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp"])(
  "a request without %s, or with an empty one, has no complete signature",
  (name) => {
    const refusal = { kind: "unauthenticated", rule: `${name} must be sent` };
    expect([read({ [name]: undefined }), read({ [name]: "" })]).toEqual([refusal, refusal]);
  },
);

test("everything that is missing is listed", () => {
  expect(read({ SignatureNonce: undefined, Timestamp: "" })).toEqual({
    kind: "unauthenticated",
    rule: "SignatureNonce and Timestamp must be sent",
  });
});

test.each([
  ["SignatureMethod", "HMAC-SHA256", "SignatureMethod must be HMAC-SHA1"],
  ["SignatureVersion", "2.0", "SignatureVersion must be 1.0"],
])("%s %s is refused", (name, value, rule) => {
  expect(read({ [name]: value })).toEqual({ kind: "unauthenticated", rule });
});

test.each([
  ...["AccessKeyId", "Action", "BearerToken", "Format", "SecurityToken", "Signature", "SignatureMethod"],
  ...["SignatureNonce", "SignatureType", "SignatureVersion", "Timestamp", "Version"],
])("%s belongs to the gateway, and is refused if it is sent twice", (name) => {
  expect(gatewayParameters).toContain(name);
  const twice = [
    [name, "x"],
    [name, "y"],
  ] as Pair[];
  const rest = twice.slice(name in complete ? 1 : 0);
  expect(read({}, rest)).toEqual({ kind: "unauthenticated", rule: `${name} must be sent once` });
});

test("a parameter of the operation may be sent twice, as the service takes it", () => {
  expect(
    read({}, [
      ["Id", "1"],
      ["Id", "2"],
    ]),
  ).toMatchObject({ accessKeyId: "id" });
});

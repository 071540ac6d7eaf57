import { hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { expect, test } from "vitest";
import { readSdkSignature } from "../../../src/authentication/signing/sdk-hmac-sha256.ts";

const names = ["host", "x-sdk-date"];
const authorize = (signed: readonly string[]) =>
  `SDK-HMAC-SHA256 Access=id, SignedHeaders=${signed.join(";")}, Signature=abc`;
const headers = { host: "h", "x-sdk-date": "20261122T000001Z", authorization: authorize(names) };
const read = (change: Record<string, string | undefined>, path = "/v1/a") => {
  const all = Object.entries({ ...headers, ...change }).filter(([, value]) => value !== undefined);
  const query = [["a", "1"]];
  const found = readSdkSignature({ method: "POST", path, query, body: "b", headers: Object.fromEntries(all) } as never);
  return "readParts" in found ? { ...found, parts: found.readParts() } : found;
};

test("a complete signature is read with all that it is over", () => {
  const found = read({});
  expect(found).toMatchObject({
    accessKeyId: "id",
    date: new Date("2026-11-22T00:00:01Z"),
    hasOwnBody: true,
    parts: { method: "POST", path: "/v1/a/", query: "a=1", signedHeaders: "host;x-sdk-date", bodyHash: sha256Hex("b") },
    sent: { query: [["a", "1"]], body: "b" },
    signature: "abc",
  });
  expect("nonce" in found).toBe(false);
  if (!("toStringToSign" in found)) throw new Error("no signature was read");
  expect(found.sign("s", "text")).toBe(hmacSha256Hex("s", "text"));
  expect(found.toStringToSign(found.parts)).toMatch(/^SDK-HMAC-SHA256\n20261122T000001Z\n[0-9a-f]{64}$/);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ["date", { authorization: authorize(["host"]) }, "x-sdk-date must be signed"],
  ["token", { "x-security-token": "t" }, "x-security-token must be signed"],
  [
    "date and token",
    { "x-security-token": "t", authorization: authorize(["host"]) },
    "x-sdk-date and x-security-token must be signed",
  ],
])("a %s that is not signed makes the signature incomplete", (_, change, rule) => {
  expect(read(change)).toEqual({ kind: "unauthenticated", rule });
});

test("a token that is signed is read", () => {
  const authorization = authorize([...names, "x-security-token"]);
  expect(read({ "x-security-token": "t", authorization })).toMatchObject({ securityToken: "t" });
});

test("a date that is signed but was not sent does not count", () => {
  const found = read({ "x-sdk-date": undefined });
  if (!("date" in found)) throw new Error("no signature was read");
  expect(Number.isNaN(found.date.getTime())).toBe(true);
  expect(found.toStringToSign(found.parts)).toMatch(/^SDK-HMAC-SHA256\n\n/);
});

test.each<[string, string[], boolean, string]>([
  ["UNSIGNED-PAYLOAD", [...names, "x-sdk-content-sha256"], true, "UNSIGNED-PAYLOAD"],
  [sha256Hex("c"), [...names, "x-sdk-content-sha256"], false, sha256Hex("c")],
  [sha256Hex("b"), [...names, "x-sdk-content-sha256"], true, sha256Hex("b")],
  ["UNSIGNED-PAYLOAD", names, true, sha256Hex("b")],
])("for x-sdk-content-sha256 %s among %j the body is signed: %s", (hash, signed, hasOwnBody, bodyHash) => {
  const found = read({ "x-sdk-content-sha256": hash, authorization: authorize(signed) });
  expect(found).toMatchObject({ hasOwnBody, parts: { bodyHash } });
});

test.each(["/%", "/%ff", "/a%ed%a0%80"])("the path %s is that of no operation", (path) => {
  expect(read({}, path)).toEqual({ kind: "unknown-operation" });
});

test.each([undefined, "Bearer x", authorize(names).replace("SDK", "ACS3")])(
  "%s is not a signature of this scheme",
  (authorization) => {
    expect(read({ authorization })).toEqual({
      kind: "unauthenticated",
      rule: "Authorization must be SDK-HMAC-SHA256 with Access, SignedHeaders and Signature",
    });
  },
);

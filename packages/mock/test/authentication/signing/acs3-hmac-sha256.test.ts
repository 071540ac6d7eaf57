import { sha256Hex } from "@facsimile/runtime/hashes";
import { expect, test } from "vitest";
import { readAcs3Signature } from "../../../src/authentication/signing/acs3-hmac-sha256.ts";

const names = ["content-type", "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce"];
const authorize = (signed: readonly string[]) =>
  `ACS3-HMAC-SHA256 Credential=id,SignedHeaders=${signed.join(";")},Signature=abc`;
const request = {
  method: "POST",
  path: "/",
  query: [["a", "1"]] as const,
  body: "b",
  headers: {
    "content-type": "text/plain",
    host: "h",
    "x-acs-action": "Copy",
    "x-acs-content-sha256": sha256Hex("b"),
    "x-acs-date": "2026-11-22T00:00:01Z",
    "x-acs-signature-nonce": "n",
    accept: "any",
    authorization: authorize(names),
  },
};
const read = (headers: Record<string, string | undefined>) => {
  const all = Object.entries({ ...request.headers, ...headers }).filter((pair): pair is [string, string] => !!pair[1]);
  const found = readAcs3Signature({ ...request, headers: Object.fromEntries(all) } as never);
  return "readParts" in found ? { ...found, parts: found.readParts() } : found;
};

test("a complete signature is read with all that it is over", () => {
  expect(read({})).toMatchObject({
    accessKeyId: "id",
    date: new Date("2026-11-22T00:00:01Z"),
    nonce: "n",
    hasOwnBody: true,
    parts: { method: "POST", path: "/", query: "a=1", signedHeaders: names.join(";"), bodyHash: sha256Hex("b") },
    sent: { query: [["a", "1"]], body: "b" },
    signature: "abc",
  });
  expect(read({})).toMatchObject({ securityToken: undefined });
});

test("a token is read only if it is signed", () => {
  const token = { "x-acs-security-token": "t" };
  expect(read({ ...token, authorization: authorize([...names, "x-acs-security-token"]) })).toMatchObject({
    securityToken: "t",
  });
  expect(read(token)).toEqual({ kind: "unauthenticated", rule: "x-acs-security-token must be sent and signed" });
});

// What is sent without being signed could be changed on the way.
test.each(names)("a request whose %s is not signed has no complete signature", (name) => {
  const authorization = authorize(names.filter((other) => other !== name));
  expect(read({ authorization })).toEqual({ kind: "unauthenticated", rule: `${name} must be sent and signed` });
});

test("what is missing is listed, what no scheme asks for may stay unsigned", () => {
  expect(read({ authorization: authorize(["x-acs-action", "content-type", "x-acs-date"]) })).toEqual({
    kind: "unauthenticated",
    rule: "host and x-acs-content-sha256 and x-acs-signature-nonce must be sent and signed",
  });
  const without = { "content-type": undefined, "x-acs-action": undefined };
  const four = names.filter((name) => !(name in without));
  expect(read({ ...without, authorization: authorize(four) })).toMatchObject({ accessKeyId: "id" });
});

test("a header that is signed but was not sent counts as empty", () => {
  expect(read({ "x-acs-date": undefined, "x-acs-signature-nonce": undefined })).toMatchObject({ nonce: "" });
  const found = read({ "x-acs-date": undefined });
  expect("date" in found && Number.isNaN(found.date.getTime())).toBe(true);
});

test("the hash of another body, or none, is not that of the body", () => {
  expect(read({ "x-acs-content-sha256": sha256Hex("c") })).toMatchObject({ hasOwnBody: false });
  expect(read({ "x-acs-content-sha256": undefined })).toMatchObject({ hasOwnBody: false, parts: { bodyHash: "" } });
});

test.each([undefined, "Bearer x", authorize(names).replace("ACS3", "SDK")])(
  "%s is not a signature of this scheme",
  (authorization) => {
    expect(read({ authorization })).toEqual({
      kind: "unauthenticated",
      rule: "Authorization must be ACS3-HMAC-SHA256 with Credential, SignedHeaders and Signature",
    });
  },
);

test("the secret with & behind it is another secret, and known as a usual error", () => {
  const found = read({});
  if (!("sign" in found) || !found.otherSign) throw new Error("no signature was read");
  const [what, sign] = found.otherSign;
  expect(what).toBe("& was put behind the secret");
  expect(sign("s", "text")).toBe(found.sign("s&", "text"));
  expect(found.toStringToSign(found.parts)).toMatch(/^ACS3-HMAC-SHA256\n[0-9a-f]{64}$/);
});

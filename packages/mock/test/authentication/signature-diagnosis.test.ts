import { encodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { canonicalRequest, stringToSign } from "@facsimile/runtime/signing/rpc-hmac-sha1";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { describe, expect, test } from "vitest";
import { createMock, type MockRequest, testKey } from "../../src/index.ts";
import { copy, ens, options, temporary } from "../asked.ts";
import { imsCall } from "../requests.ts";
import { rpcSha1Call, signAcs3, signSdk } from "../signed.ts";

const { handle } = createMock(options);
const explain = async (request: MockRequest | Promise<MockRequest>) => (await handle(await request)).reason;

const date = "20261122T000000Z";
const path = "/v1/cloudimages/i/copy";
const query: readonly Pair[] = [
  ["b", "x y"],
  ["a", "(1)*~中"],
];
const body = '{"name": "copy"}';
const headers = { "content-type": "application/json", host: "127.0.0.1:4010", "x-sdk-date": date };
const names = Object.keys(headers);
const right = sdk.canonicalRequest({
  ...{ method: "POST", path, query, headers, signedHeaders: names, bodyHash: sha256Hex(body) },
});

/** A REST call whose client signed another canonical request than the mock will, or with another key. */
function signWrongly(canonical: string, key: string = testKey.secret): MockRequest {
  const signature = hmacSha256Hex(key, sdk.stringToSign(date, sha256Hex(canonical)));
  const authorization = sdk.authorization(testKey.accessKeyId, names, signature);
  return { ...imsCall(), url: `${path}?${encodeQuery(query)}`, headers: { ...headers, authorization }, body };
}

describe("REST: the defect that makes the signature fit is named", () => {
  const changed = (from: string | RegExp, to: string): string => right.replace(from, to);
  const canonicalQuery = sdk.canonicalQuery(query);
  test.each<[string, MockRequest]>([
    ["the query was not sorted", signWrongly(changed(canonicalQuery, encodeQuery(query)))],
    ["encoded + for space", signWrongly(changed("%20", "+"))],
    ["a raw + in the URL, which means a space, was signed as %2B", signWrongly(changed("%20", "%2B"))],
    ["lower-case hex in percent-encoding", signWrongly(right.replace(/%../g, (hex) => hex.toLowerCase()))],
    ["the marks !'()* were left raw", signWrongly(changed("%281%29%2A", "(1)*"))],
    ["~ was encoded", signWrongly(changed("~", "%7E"))],
    ["the query was not percent-encoded", signWrongly(changed(canonicalQuery, decodeURIComponent(canonicalQuery)))],
    ["the query was encoded twice", signWrongly(changed(/%/g, "%25"))],
    ["the query was not signed", signWrongly(changed(canonicalQuery, ""))],
    ["the parameter b was not signed", signWrongly(changed("&b=x%20y", ""))],
    ["the path was signed without its closing slash", signWrongly(changed("/copy/", "/copy"))],
    ["GET was signed", signWrongly(changed("POST", "GET"))],
    ["no empty line was signed behind the headers", signWrongly(changed("\n\n", "\n"))],
    ["the host was signed without its port", signWrongly(changed(":4010", ""))],
    ["a space was signed behind the colon of each header", signWrongly(changed(/^([a-z-]+):/gm, "$1: "))],
    ["the empty body was signed", signWrongly(changed(sha256Hex(body), sha256Hex("")))],
    [
      "the body was signed with a line break that was not sent",
      signWrongly(changed(sha256Hex(body), sha256Hex(`${body}\n`))),
    ],
    ["the body was signed as JSON without spaces", signWrongly(changed(sha256Hex(body), sha256Hex('{"name":"copy"}')))],
    ["the secret was used with a line break behind it", signWrongly(right, `${testKey.secret}\n`)],
  ])("%s", async (defect, request) => {
    expect(await explain(request)).toBe(`signature: ${defect}. Fix: sign as the scheme writes it`);
  });
});

describe("RPC-SHA1: the defect that makes the signature fit is named", () => {
  const parameters: Pair[] = Object.entries({
    ...copy,
    AccessKeyId: testKey.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: "n",
    SignatureVersion: "1.0",
    Timestamp: "2026-11-22T00:00:00Z",
    Name: "a b",
  });
  const send = (text: string, key = `${testKey.secret}&`): MockRequest =>
    rpcSha1Call(copy, {}, { url: `/?${encodeQuery([...parameters, ["Signature", hmacSha1Base64(key, text)]])}` });
  const canonical = canonicalRequest(parameters);

  test.each<[string, MockRequest]>([
    ["the key was the secret without & behind it", send(stringToSign("GET", canonical), testKey.secret)],
    ["the query was not sorted", send(stringToSign("GET", encodeQuery(parameters)))],
    ["encoded + for space", send(stringToSign("GET", canonical.replace("%20", "+")))],
    ["POST was signed", send(stringToSign("POST", canonical))],
    ["the parameter Name was not signed", send(stringToSign("GET", canonical.replace("Name=a%20b&", "")))],
  ])("%s", async (defect, request) => {
    expect(await explain(request)).toBe(`signature: ${defect}. Fix: sign as the scheme writes it`);
  });
});

test("ACS3: the & of the older scheme behind the secret is named", async () => {
  const reason = await explain(signAcs3(ens, { secret: `${testKey.secret}&` }));
  expect(reason).toContain("& was put behind the secret");
});

test("where no defect fits, what the mock signed is told in one line, without secret and token", async () => {
  const reason = (await explain(signSdk(imsCall(), { ...temporary, secret: "another" }))) ?? "";
  expect(reason).toMatch(/^signature: wrong secret, or changed after signing/);
  expect(reason).toContain("Fix: check the secret of temp, then compare");
  expect(reason).toContain("POST|/v1/cloudimages/465076de/copy/||content-type:application/json|");
  expect(reason).toContain("x-security-token:[redacted]|");
  expect(reason).not.toContain(temporary.securityToken);
  expect(reason).not.toContain("\n");
  const older = (await explain(rpcSha1Call(copy, { ...temporary, secret: "another" }))) ?? "";
  expect(older).toContain("SecurityToken=[redacted]");
  expect(older).not.toContain("sts-token");
});

test.each<[string, string]>([
  ["", "body: the empty body was signed"],
  ['{"name":"copy"}\n', "body: the body was signed with a line break that was not sent"],
  ["another", "body: the body changed after its hash was made"],
])("a hash of another body is explained: %j", async (hashed, reason) => {
  const signed = await signAcs3({ ...ens, body: hashed });
  expect(await explain({ ...signed, body: '{"name":"copy"}' })).toBe(`${reason}. Fix: hash the bytes that are sent`);
});

test("a signature of a very large request is refused without trials", async () => {
  const request = await signSdk(imsCall({ body: JSON.stringify({ name: "a".repeat(70_000) }) }), { secret: "another" });
  expect(await explain(request)).toContain("no usual defect makes it fit");
});

import { encodeQuery, type Pair } from "@facsimile/runtime/encoding";
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { canonicalRequest, stringToSign } from "@facsimile/runtime/signing/rpc-hmac-sha1";
import * as sdk from "@facsimile/runtime/signing/sdk-hmac-sha256";
import { describe, expect, test } from "vitest";
import { findBodyDefect, findDefect, type SignedParts } from "../../src/authentication/signature-diagnosis.ts";
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

const sign = (secret: string, text: string) => `${secret} ${text}`;
const toStringToSign = (parts: SignedParts) => JSON.stringify(parts);
const sent = { query, body: ' {"a": [1]} ' };
const parts = {
  ...{ method: "PUT", path: "/v1", query: "a=%281&b=~%20", headers: "x-b:1\nhost:h:80\n\n", signedHeaders: "x-b;host" },
  bodyHash: sha256Hex(sent.body),
};

/** What is said of a signature that was made of other parts than those that were sent. */
function diagnose(signed: Partial<SignedParts>, given: { readonly own?: SignedParts; readonly key?: string } = {}) {
  const { own = parts, key = "secret" } = given;
  const signature = sign(key, toStringToSign({ ...own, ...signed }));
  const signing = { signature, stringToSign: "", readParts: () => own, sent, toStringToSign, sign };
  return findDefect(signing, "secret");
}

describe("each usual defect is told from the others", () => {
  test.each<[string, Partial<SignedParts>]>([
    ["the query was not sorted", { query: encodeQuery(query) }],
    ["encoded + for space", { query: "a=%281&b=~+" }],
    ["a raw + in the URL, which means a space, was signed as %2B", { query: "a=%281&b=~%2B" }],
    ["the marks !'()* were left raw", { query: "a=(1&b=~%20" }],
    ["~ was encoded", { query: "a=%281&b=%7E%20" }],
    ["the query was not percent-encoded", { query: "a=(1&b=~ " }],
    ["the query was encoded twice", { query: "a=%25281&b=~%2520" }],
    ["the query was not signed", { query: "" }],
    ["the path was signed with a closing slash", { path: "/v1/" }],
    ["another path was signed: /", { path: "/" }],
    ["GET was signed", { method: "GET" }],
    ["POST was signed", { method: "POST" }],
    ["the method was signed in lower case", { method: "put" }],
    ["no empty line was signed behind the headers", { headers: "x-b:1\nhost:h:80\n" }],
    ["a space was signed behind the colon of each header", { headers: "x-b: 1\nhost: h:80\n\n" }],
    ["the host was signed without its port", { headers: "x-b:1\nhost:h\n\n" }],
    ["the headers were not sorted as SignedHeaders lists them", { headers: "\nhost:h:80\nx-b:1\n" }],
    ["UNSIGNED-PAYLOAD was signed without the header that says so", { bodyHash: "UNSIGNED-PAYLOAD" }],
    ["the empty body was signed", { bodyHash: sha256Hex("") }],
    ["the body was signed with a line break that was not sent", { bodyHash: sha256Hex(`${sent.body}\n`) }],
    ["the body was signed without the space around it", { bodyHash: sha256Hex('{"a": [1]}') }],
    ["the body was signed as JSON without spaces", { bodyHash: sha256Hex('{"a":[1]}') }],
    ["the body was signed as indented JSON", { bodyHash: sha256Hex('{\n  "a": [\n    1\n  ]\n}') }],
    ["the parameter b was not signed", { query: "a=%281" }],
  ])("%s", (cause, signed) => expect(diagnose(signed)).toBe(cause));

  test("lower-case hex, where there is any", () => {
    const own = { ...parts, query: "a=%2F" };
    expect(diagnose({ query: "a=%2f" }, { own })).toBe("lower-case hex in percent-encoding");
  });

  test("a closing slash that is missing", () => {
    const own = { ...parts, path: "/v1/" };
    expect(diagnose({ path: "/v1" }, { own })).toBe("the path was signed without its closing slash");
  });

  test("space behind the secret", () => {
    expect(diagnose({}, { key: "secret\n" })).toBe("the secret was used with a line break behind it");
    expect(diagnose({}, { key: "secret " })).toBe("the secret was used with a space behind it");
    expect(diagnose({}, { key: "other" })).toBeUndefined();
  });
});

test("a scheme without headers is tried without them", () => {
  const own = { method: "GET", path: "/", query: "a=1" };
  expect(diagnose({ method: "POST" }, { own })).toBe("POST was signed");
  expect(diagnose({ query: "b=1" }, { own })).toBeUndefined();
});

test("of very many parameters, only the first hundred are left out one by one", () => {
  const names = Array.from({ length: 101 }, (_, at) => `p${at}=v`);
  const own = { ...parts, query: names.join("&") };
  const without = (left: number) => names.filter((_, at) => at !== left).join("&");
  expect(diagnose({ query: without(99) }, { own })).toBe("the parameter p99 was not signed");
  expect(diagnose({ query: without(100) }, { own })).toBeUndefined();
});

test("what is longer than 64 KiB is not tried", () => {
  const query = (length: number) => ({ own: { ...parts, query: "q".repeat(length - sent.body.length) } });
  expect(diagnose({ method: "GET" }, query(65_536))).toBe("GET was signed");
  expect(diagnose({ method: "GET" }, query(65_537))).toBeUndefined();
  const body = "b".repeat(65_536);
  expect(findBodyDefect(sha256Hex(""), body)).toBe("the empty body was signed");
  expect(findBodyDefect(sha256Hex(""), `${body}b`)).toBeUndefined();
});

test("a hash in upper case is compared as well", () => {
  expect(findBodyDefect(sha256Hex("").toUpperCase(), "{}")).toBe("the empty body was signed");
});

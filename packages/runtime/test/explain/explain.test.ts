import { describe, expect, test } from "vitest";
import { explainSignature, formatExplanation, maskSignedText, readServerText } from "../../src/explain/explain.ts";
import { canonicalRequest, stringToSign } from "../../src/signing/rpc-hmac-sha1.ts";
import { readVectors, type SigningCase } from "../vectors.ts";

interface RpcCase {
  name: string;
  stringToSign: string;
}

const [acs3, sdk] = ["acs3", "sdk"].map((name) => readVectors<SigningCase>(`signing/${name}-hmac-sha256`).cases);
const texts = [...(acs3 ?? []), ...(sdk ?? [])].flatMap((vector) => [vector.canonicalRequest, vector.stringToSign]);
const rpc = readVectors<RpcCase>("rpc-signing/rpc-hmac-sha1").cases.map((vector) => vector.stringToSign);

const server = [
  "POST",
  "/v1/a%20b/",
  "a=1%202&b=%2A&c=%E4%B8%AD",
  "content-type:application/json",
  "host:h:80",
  "x-sdk-date:20261122T000000Z",
  "x-security-token:sts-token-of-mine",
  "",
  "content-type;host;x-sdk-date;x-security-token",
  "0".repeat(64),
].join("\n");
const change = (from: string | RegExp, to: string): string => server.replace(from, to);

test.each([...texts, ...rpc])("equal texts leave only the secret: %#", (text) => {
  expect(explainSignature({ signed: text, server: text })).toEqual({
    cause: "wrong secret, or that of another access key: both sides signed the same text",
    differences: [],
  });
});

describe("names the part and the probable cause", () => {
  test.each<[string, string]>([
    [change("1%202", "1+2"), "query a: encoded + for space"],
    [change("%2A", "*"), "query b: characters left raw that the scheme encodes"],
    [change("%2A", "%252A"), "query b: encoded twice"],
    [change("%E4%B8%AD", "%e4%b8%ad"), "query c: lower-case hex in percent-encoding"],
    [change("b=%2A&", ""), "query b: parameter not signed, or added after signing"],
    [change("b=%2A&", "b=%2A&b=2&"), "query b (2): parameter signed but not sent"],
    [change("a=1%202&b=%2A", "b=%2A&a=1%202"), "query: query not sorted as the server sorts it"],
    [change("/v1/a%20b/", "/v1/a%20b"), "path: path without its closing slash"],
    [change("POST", "post"), "method: method not in upper case"],
    [change("POST", "GET"), "method: sent with another method than signed"],
    [change("host:h:80\n", ""), "header host: header not signed"],
    [change("host:h:80", "host:h"), "header host: port of the host"],
    [change("host:h:80", "host: h:80"), "header host: space around the value was signed"],
    [change("\n\n", "\n"), "form: the block of headers ends with a line break, so an empty line follows it"],
    [change("e;host;", "e;"), "signed headers: the list of signed headers was changed after signing"],
    [change("0".repeat(64), "1".repeat(64)), "body hash: body changed after signing"],
    [
      change("0".repeat(64), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      "body hash: the empty body was signed, another was sent",
    ],
  ])("%#, $1", (signed, cause) => {
    expect(explainSignature({ signed, server }).cause).toBe(cause);
  });

  test("of a hash it says only that the texts behind it differ", () => {
    const digest = (hash: string): string => `SDK-HMAC-SHA256\n20261122T000000Z\n${hash}`;
    const { cause } = explainSignature({ signed: digest("1"), server: digest("2") });
    expect(cause).toBe("canonical request: the canonical requests differ; compare those to see where");
  });

  test("of what an HTTP library adds", () => {
    const { cause } = explainSignature({
      signed: server,
      server: change("json", "json; charset=utf-8").replace("json;", "json;"),
    });
    expect(cause).toBe("header content-type: something was added behind the value on the way");
  });
});

describe("the text that a server repeats", () => {
  const signed = stringToSign(
    "GET",
    canonicalRequest([
      ["Action", "A"],
      ["Name", "a b"],
      ["SecurityToken", "sts-1"],
    ]),
  );
  const other = signed.replace("a%2520b", "a%252Bb");
  const words = "Specified signature is not matched with our calculation. server string to sign is:";

  test.each([
    ["the message", `${words}${signed}`],
    ["a client's error", `SignatureDoesNotMatch: code: 400, ${words}${signed} request id: 1234`],
    ["another client's error", `${words}${signed}, URL: https://ens.aliyuncs.com/`],
    ["the response in JSON", JSON.stringify({ RequestId: "1", Message: `${words}${signed}`, Code: "x" })],
    ["the response in XML", `<Error><Message>${words}${signed.replaceAll("&", "&amp;")}</Message></Error>`],
  ])("is found in %s", (_name, message) => {
    expect(readServerText(message)).toBe(signed);
    expect(explainSignature({ signed: other, server: message }).differences).toEqual([
      { part: "query Name", signed: "a%2Bb", server: "a%20b", cause: "value changed after signing" },
    ]);
  });

  test("may be a canonical request with bars for its line breaks", () => {
    const message = `verify aksk signature fail,canonicalRequest:${server.replaceAll("\n", "|")}`;
    expect(readServerText(message)).toBe(server);
  });

  test("may be followed by the canonical request, which tells more", () => {
    expect(readServerText(`${words}ACS3-HMAC-SHA256\n00, canonical request is:${server}`)).toBe(server);
  });

  test("tells a query that was not encoded as a whole", () => {
    const raw = `GET&%2F&${decodeURIComponent(signed.slice("GET&%2F&".length))}`;
    const { cause } = explainSignature({ signed: raw, server: signed });
    expect(cause).toBe("form: the canonical query has to be encoded once more as a whole");
  });
});

test("credentials are never told, only that they differ", () => {
  const explanation = explainSignature({ signed: change("sts-token-of-mine", "sts-token-of-yours"), server });
  expect(explanation.differences).toEqual([
    {
      part: "header x-security-token",
      signed: "[redacted]",
      server: "[redacted]",
      cause: "value changed after signing",
    },
  ]);
  expect(formatExplanation(explanation)).not.toContain("sts-token");
  expect(maskSignedText(server)).toBe(change("sts-token-of-mine", "[redacted]"));
  const parameters = stringToSign(
    "GET",
    canonicalRequest([
      ["SecurityToken", "sts-1"],
      ["A", "1"],
    ]),
  );
  expect(maskSignedText(parameters)).toBe("GET&%2F&A%3D1%26SecurityToken%3D[redacted]");
});

test("a hostile text is masked in no time", () => {
  const long = "a".repeat(200_000);
  expect(maskSignedText(`POST\n/${long}\n\nh:${long}\n\nh\n0`)).toContain(long);
});

test("an explanation can be printed", () => {
  const signed = change("1%202", "1+2").replace("host:h:80\n", "");
  expect(formatExplanation(explainSignature({ signed, server }))).toBe(
    [
      "Probable cause: query a: encoded + for space",
      "query a: encoded + for space",
      "  signed: 1+2",
      "  server: 1%202",
      "header host: header not signed",
      "  signed: (none)",
      "  server: h:80",
    ].join("\n"),
  );
});

test.each([
  ["", server, "neither a canonical request nor a string to sign"],
  [server, "GET&%2F&a%3D1", "a canonical request cannot be compared with a string to sign of parameters"],
])("texts that cannot be compared are refused: %#", (signed, other, message) => {
  expect(() => explainSignature({ signed, server: other })).toThrow(message);
  expect(() => explainSignature({ signed, server: other })).toThrow("Fix:");
});

test.each([1, 2, 3])("credentials in a query that was encoded %d times are never told", (times) => {
  const encode = (text: string): string => Array(times).fill(0).reduce(encodeURIComponent, text);
  const query = encode("Action=Copy&SecurityToken=CAISsecret&Version=1");
  const wrong = `POST&%2F&${query}`;
  const right = stringToSign("POST", canonicalRequest([["Action", "Copy"]]));
  const told = formatExplanation(explainSignature({ signed: wrong, server: right }));
  expect(told + maskSignedText(wrong)).not.toContain("CAISsecret");
  expect(maskSignedText(wrong)).toContain("Version");
});

test("credentials in a path are never told", () => {
  expect(maskSignedText("GET\n/?X-Security-Token=CAISsecret&a=1\n\nhost:h\n\nhost\nhash")).toBe(
    "GET\n/?X-Security-Token=[redacted]&a=1\n\nhost:h\n\nhost\nhash",
  );
});

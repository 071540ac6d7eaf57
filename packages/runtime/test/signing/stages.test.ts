import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as node from "../../src/platform/crypto-node.ts";
import * as web from "../../src/platform/crypto-web.ts";
import * as acs3 from "../../src/signing/acs3-hmac-sha256.ts";
import * as rpc from "../../src/signing/rpc-hmac-sha1.ts";
import * as sdk from "../../src/signing/sdk-hmac-sha256.ts";
import { readVectors, type SigningCase } from "../vectors.ts";

function readInput({ request, signedHeaders }: SigningCase) {
  const url = new URL(request.url);
  const given = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
  const headers: Record<string, string> = { host: url.host, ...Object.fromEntries(given) };
  return { method: request.method, path: url.pathname, query: [...url.searchParams], headers, signedHeaders };
}

const schemes = [
  {
    file: "signing/acs3-hmac-sha256",
    scheme: acs3,
    stringToSign: (hash: string) => acs3.stringToSign(hash),
  },
  {
    file: "signing/sdk-hmac-sha256",
    scheme: sdk,
    stringToSign: (hash: string, headers: Record<string, string>) =>
      sdk.stringToSign(headers["x-sdk-date"] ?? "", hash),
  },
];

describe.each([
  { runtime: "node:crypto", crypto: node },
  { runtime: "WebCrypto", crypto: web },
])("$runtime", ({ crypto }) => {
  describe.each(schemes)("$file", ({ file, scheme, stringToSign }) => {
    test.each(readVectors<SigningCase>(file).cases)("$name", async (vector) => {
      const { accessKeyId, secret } = vector.credentials;
      const input = { ...readInput(vector), bodyHash: await crypto.sha256Hex(vector.request.body) };
      expect(scheme.canonicalRequest(input)).toBe(vector.canonicalRequest);
      expect(stringToSign(await crypto.sha256Hex(vector.canonicalRequest), input.headers)).toBe(vector.stringToSign);
      const signature = await scheme.signature<string | Promise<string>>(
        secret,
        vector.stringToSign,
        crypto.hmacSha256Hex,
      );
      expect(signature).toBe(vector.signature);
      expect(scheme.authorization(accessKeyId, vector.signedHeaders, vector.signature)).toBe(vector.authorization);
    });
  });
});

test.each(readVectors("signing/sdk-hmac-sha256").canonicalQueries)("canonical query $name", (vector) => {
  expect(sdk.canonicalQuery(vector.query)).toBe(vector.canonicalQuery);
});

test("a path that ends with a slash, or is encoded in its own way, is signed the same", () => {
  const input = { method: "GET", query: [], headers: {}, signedHeaders: [], bodyHash: "" };
  expect(sdk.canonicalRequest({ ...input, path: "/a%2fb/" })).toBe(sdk.canonicalRequest({ ...input, path: "/a%2Fb" }));
});

test.each([
  ["/", "/"],
  ["/a/b", "/a/b/"],
  ["/a%20b/%e4%b8%ad", "/a%20b/%E4%B8%AD/"],
  ["/!", "/%21/"],
])("the path %s is signed as %s", (path, signed) => {
  const input = { method: "GET", query: [], headers: {}, signedHeaders: [], bodyHash: "" };
  expect(sdk.canonicalRequest({ ...input, path }).split("\n")[1]).toBe(signed);
});

test("a signed header that the request lacks is signed as empty", () => {
  const input = { method: "GET", path: "/", query: [], headers: {}, signedHeaders: ["x-a"], bodyHash: "h" };
  expect(acs3.canonicalRequest(input)).toBe("GET\n/\n\nx-a:\n\nx-a\nh");
});

test("few pairs and many are sorted the same: by name, then by value", () => {
  const part = fc.string({ unit: fc.constantFrom(..."aA1-.~"), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 40 }), (pairs) => {
      const sorted = [...pairs].sort(([a, b], [c, d]) => (a === c ? Number(b > d) - Number(b < d) : a > c ? 1 : -1));
      const text = sorted.map(([name, value]) => `${name}=${value}`).join("&");
      expect([sdk.canonicalQuery(pairs), rpc.canonicalRequest(pairs)]).toEqual([text, text]);
    }),
  );
});

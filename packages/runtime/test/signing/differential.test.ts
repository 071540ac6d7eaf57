import fc from "fast-check";
import { expect, test } from "vitest";
import * as acs3 from "../../src/signing/acs3-hmac-sha256.ts";
import * as rpc from "../../src/signing/rpc-hmac-sha1.ts";
import * as sdk from "../../src/signing/sdk-hmac-sha256.ts";
import { decodeQuery, encodeParameter, encodeQuery, type Pair } from "../../src/wire/encoding.ts";
import { headerValue, host, runs, secret, text } from "./arbitraries.ts";
import {
  AKSKSigner,
  hmacSha1,
  hmacSha256,
  OpenApiUtil,
  popCoreParameters,
  sendWithPopCore,
  sha256,
} from "./vendors.ts";

// The ACS3 core leaves names as they are, so the vendor's names have to do.
const name = fc.stringMatching(/^[A-Z][A-Za-z0-9.]{0,12}$/);
const parameters = fc.dictionary(name, text, { maxKeys: 8, noNullPrototype: true });

// What a server sees of the query, so that the encoding is part of the comparison.
const travelled = (values: Readonly<Record<string, string>>): Pair[] =>
  decodeQuery(encodeQuery(Object.entries(values)));

test("ACS3-HMAC-SHA256 agrees with @alicloud/openapi-core", () => {
  const acsHeaders = fc.dictionary(fc.stringMatching(/^x-acs-[a-z]{1,9}(-[a-z0-9]{1,5})?$/), headerValue, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(
      parameters,
      acsHeaders,
      host,
      fc.constantFrom("GET", "POST"),
      text,
      secret,
      (values, extra, at, method, body, key) => {
        const headers: Record<string, string> = { ...extra, host: at };
        const bodyHash = sha256(body);
        const theirs = OpenApiUtil.getAuthorization(
          { method, pathname: "/", query: values, headers },
          "ACS3-HMAC-SHA256",
          bodyHash,
          "id",
          key,
        );
        const signedHeaders = Object.keys(headers).sort();
        const canonical = acs3.canonicalRequest({
          method,
          path: "/",
          query: travelled(values),
          headers,
          signedHeaders,
          bodyHash,
        });
        const hex = acs3.signature(key, acs3.stringToSign(sha256(canonical)), hmacSha256);
        expect(acs3.authorization("id", signedHeaders, hex)).toBe(theirs);
      },
    ),
    runs,
  );
});

test("RPC-HMAC-SHA1 agrees with @alicloud/openapi-core", () => {
  fc.assert(
    fc.property(parameters, fc.constantFrom("GET", "POST"), secret, (values, method, key) => {
      const ours = rpc.signature(key, rpc.stringToSign(method, rpc.canonicalRequest(travelled(values))), hmacSha1);
      expect(ours).toBe(OpenApiUtil.getRPCSignature(values, method, key));
    }),
    runs,
  );
});

test("RPC-HMAC-SHA1 agrees with what @alicloud/pop-core sends", async () => {
  const lists = fc.dictionary(name, fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })), {
    maxKeys: 6,
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom("GET", "POST"),
      fc.stringMatching(/^[!-~]{1,30}$/),
      async (values, method, key) => {
        const sent = await sendWithPopCore(values, method, { accessKeyId: "id", accessKeySecret: key });
        const given = Object.entries(values).flatMap(([field, value]) => encodeParameter(field, value, "repeatList"));
        // Two inputs may flatten to one name; which of them wins is the core's to decide.
        const names = [...given.map(([field]) => field), ...popCoreParameters];
        fc.pre(new Set(names).size === names.length);
        expect(sent.filter(([field]) => !popCoreParameters.includes(field)).sort()).toEqual([...given].sort());
        const [, theirs] = sent.find(([field]) => field === "Signature") ?? [];
        expect(rpc.signature(key, rpc.stringToSign(method, rpc.canonicalRequest(sent)), hmacSha1)).toBe(theirs);
      },
    ),
    { numRuns: 500 },
  );
});

test("SDK-HMAC-SHA256 agrees with @huaweicloud/huaweicloud-sdk-core", () => {
  const values = fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })), {
    maxKeys: 6,
    noNullPrototype: true,
  });
  // The core encodes a path once more than it is sent; names without marks are the same either way.
  const segments = fc.array(fc.stringMatching(/^[A-Za-z0-9_~-]{1,20}$/), { maxLength: 4 });
  const data = fc.option(fc.dictionary(fc.string({ minLength: 1 }), text, { minKeys: 1, noNullPrototype: true }), {
    nil: undefined,
  });
  const extra = fc.dictionary(
    fc.constantFrom("X-Project-Id", "X-Domain-Id", "X-Security-Token", "content-type"),
    headerValue,
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(values, segments, host, data, extra, secret, (query, steps, at, body, headers, key) => {
      const given = { "content-type": "application/json", ...headers, "X-Sdk-Date": "20191115T033655Z" };
      const path = `/${steps.join("/")}`;
      const request = {
        method: "POST",
        endpoint: `https://${at}${path}`,
        queryParams: structuredClone(query),
        headers: given,
        data: body,
      };
      const credential = { getAk: () => "id", getSk: () => key };
      const theirs = AKSKSigner.sign(request, credential).Authorization;
      const lower = Object.fromEntries(
        Object.entries({ ...given, host: at }).map(([field, value]) => [field.toLowerCase(), value]),
      );
      const signedHeaders = Object.keys(lower).sort();
      const pairs = Object.entries(query).flatMap(([field, value]) => encodeParameter(field, value));
      const bodyHash = sha256(body ? JSON.stringify(body) : "");
      const canonical = sdk.canonicalRequest({
        method: "POST",
        path,
        query: pairs,
        headers: lower,
        signedHeaders,
        bodyHash,
      });
      const hex = sdk.signature(key, sdk.stringToSign(given["X-Sdk-Date"], sha256(canonical)), hmacSha256);
      expect(sdk.authorization("id", signedHeaders, hex)).toBe(theirs);
    }),
    runs,
  );
});

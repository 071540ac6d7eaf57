import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { authorization, canonicalRequest, signature, stringToSign } from "../../src/signing/rpc-hmac-sha1.ts";
import { decodeQuery, type Pair } from "../../src/wire/encoding.ts";
import { readVectors } from "../vectors.ts";

interface RpcCase {
  name: string;
  credentials: { secret: string };
  method: string;
  parameters: Pair[];
  canonicalRequest: string;
  stringToSign: string;
  signature: string;
}

const { cases } = readVectors<RpcCase>("rpc-signing/rpc-hmac-sha1");
const hmacSha1 = (key: string, text: string) => createHmac("sha1", key).update(text).digest("base64");

test.each(cases)("$name", ({ credentials, method, parameters, ...stages }) => {
  expect(canonicalRequest(parameters)).toBe(stages.canonicalRequest);
  expect(stringToSign(method, stages.canonicalRequest)).toBe(stages.stringToSign);
  expect(signature(credentials.secret, stages.stringToSign, hmacSha1)).toBe(stages.signature);
  const sent = decodeQuery(authorization(stages.canonicalRequest, stages.signature));
  expect(sent.at(-1)).toEqual(["Signature", stages.signature]);
  expect(new Map(sent.slice(0, -1))).toEqual(new Map(parameters));
  expect(canonicalRequest(sent)).toBe(stages.canonicalRequest);
});

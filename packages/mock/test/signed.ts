import { alibabaRpc } from "@facsimile/runtime/alibaba-rpc";
import { hmacSha1Base64 } from "@facsimile/runtime/hashes";
import { huaweiRest } from "@facsimile/runtime/huawei-rest";
import { authorization, canonicalRequest, signature, stringToSign } from "@facsimile/runtime/signing/rpc-hmac-sha1";
import { type MockRequest, testKey } from "../src/index.ts";

/** The present of the tests. */
export const now = new Date("2026-11-22T00:00:00Z");

const context = { date: now, nonce: () => crypto.randomUUID(), projectId: undefined };
const keys = { ...testKey, accessKeySecret: testKey.secret, secretAccessKey: testKey.secret };

/** Who signs, and when, where a test changes it. */
export interface Signer {
  readonly accessKeyId?: string;
  readonly secret?: string;
  readonly securityToken?: string;
  readonly date?: Date;
  readonly nonce?: () => string;
}

/** An RPC request, signed as ACS3 does. */
export async function signAcs3(request: MockRequest, signer: Signer = {}): Promise<MockRequest> {
  return sign(alibabaRpc, request, signer);
}

/** A REST request, signed with an access key. */
export async function signSdk(request: MockRequest, signer: Signer = {}): Promise<MockRequest> {
  return sign(huaweiRest, request, signer);
}

async function sign(
  protocol: typeof alibabaRpc | typeof huaweiRest,
  request: MockRequest,
  { date, nonce, secret, ...signer }: Signer,
): Promise<MockRequest> {
  const { host = "mock.invalid", "X-Auth-Token": _token, Authorization: _old, ...own } = request.headers;
  const lowerCased = Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]);
  const unsigned = {
    method: request.method,
    url: new URL(request.url, `https://${host}`),
    headers: Object.fromEntries(lowerCased),
    body: request.body,
  };
  const secrets = secret === undefined ? {} : { accessKeySecret: secret, secretAccessKey: secret };
  const credentials = { ...keys, ...secrets, ...signer };
  const { headers } = await protocol.sign(unsigned, credentials, {
    ...context,
    ...(date && { date }),
    ...(nonce && { nonce }),
  });
  return { ...request, headers: { ...headers, host } };
}

/** The parameters of an RPC-SHA1 call as they travel, the signature last; one that is undefined is left out. */
export function signRpcSha1(
  method: string,
  own: Readonly<Record<string, string | undefined>>,
  signer: Signer = {},
): string {
  const { accessKeyId = testKey.accessKeyId, secret = testKey.secret, securityToken, date = now } = signer;
  const all: [string, string | undefined][] = Object.entries({
    AccessKeyId: accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: (signer.nonce ?? context.nonce)(),
    SignatureVersion: "1.0",
    Timestamp: date.toISOString().replace(/\.\d+/, ""),
    Version: "2017-11-10",
    ...(securityToken !== undefined && { SecurityToken: securityToken }),
    ...own,
  });
  const parameters = all.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const canonical = canonicalRequest(parameters);
  return authorization(canonical, signature(secret, stringToSign(method, canonical), hmacSha1Base64));
}

/** An RPC-SHA1 call of ENS with its parameters in the query. */
export function rpcSha1Call(
  own: Readonly<Record<string, string | undefined>>,
  signer: Signer = {},
  change: Partial<MockRequest> = {},
): MockRequest {
  const method = change.method ?? "GET";
  const url = `/?${signRpcSha1(method, own, signer)}`;
  return { apiId: "alibaba-ens", method, url, headers: { host: "ens.aliyuncs.com" }, body: "", ...change };
}

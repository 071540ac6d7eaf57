import { hmacSha1Base64 } from "#platform";
import { omitHeaders } from "../sending/index.ts";
import { rpc } from "../signing/index.ts";
import { decodeQuery, type Pair, type Protocol, type SigningContext, type WireRequest } from "../wire/index.ts";
import { type AlibabaRpcCredentials, alibabaRpc } from "./alibaba-rpc.ts";
import { type AlibabaRpcBinding, bindParameters, chooseBinding } from "./alibaba-rpc-binding.ts";

const reservedHeaders = new Set(["authorization", "host", "x-acs-action", "x-acs-version"]);

// The signature and the gateway read these parameters, also those of a middleware.
const reservedParameters = new Set([
  ...["AccessKeyId", "Action", "BearerToken", "Format", "SecurityToken", "Signature", "SignatureMethod"],
  ...["SignatureNonce", "SignatureType", "SignatureVersion", "Timestamp", "Version"],
]);

/**
 * Alibaba Cloud's RPC style with the older RPC-HMAC-SHA1 signatures, which travel among the parameters. In a form, unless another
 * binding is asked for, so that key and token are in no log of URLs.
 */
export function createAlibabaRpcSha1(binding: AlibabaRpcBinding = "form"): Protocol<AlibabaRpcCredentials> {
  return {
    ...alibabaRpc,
    async sign(request, credentials, context) {
      const way = chooseBinding(request, binding);
      const canonical = rpc.canonicalRequest(listParameters(request, credentials, context));
      const text = rpc.stringToSign(way === "get" ? "GET" : "POST", canonical);
      const signed = rpc.authorization(
        canonical,
        await rpc.signature(credentials.accessKeySecret, text, hmacSha1Base64),
      );
      return bindParameters({ ...request, headers: omitHeaders(request.headers, reservedHeaders) }, way, signed);
    },
  };
}

function listParameters(
  { url, headers }: WireRequest,
  { accessKeyId, securityToken }: AlibabaRpcCredentials,
  { date, nonce }: SigningContext,
): Pair[] {
  return [
    ...decodeQuery(url.search).filter(([name]) => !reservedParameters.has(name)),
    ["Action", headers["x-acs-action"] ?? ""],
    ["Version", headers["x-acs-version"] ?? ""],
    ["Format", "JSON"],
    ["AccessKeyId", accessKeyId],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureVersion", "1.0"],
    ["SignatureNonce", nonce()],
    ["Timestamp", `${date.toISOString().slice(0, 19)}Z`],
    ...(securityToken === undefined ? [] : [["SecurityToken", securityToken] as const]),
  ];
}

import { hmacSha256Hex, sha256Hex } from "#platform";
import { omitHeaders, readText } from "../sending/index.ts";
import { acs3 } from "../signing/index.ts";
import {
  type Body,
  decodeQuery,
  type Protocol,
  type ResponseHeaders,
  readElement,
  type ServiceError,
  type SigningContext,
  type WireRequest,
} from "../wire/index.ts";

/** An access key pair, with the token if the pair is temporary (STS). */
export interface AlibabaRpcCredentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

const reserved = new Set([
  "authorization",
  "host",
  "x-acs-accesskey-id",
  "x-acs-content-sha256",
  "x-acs-date",
  "x-acs-security-token",
  "x-acs-signature-nonce",
]);

// Nearly every call has an empty body.
let emptyHash: ReturnType<typeof sha256Hex> | undefined;

async function sign(request: WireRequest, keys: AlibabaRpcCredentials, context: SigningContext): Promise<WireRequest> {
  const { method, url } = request;
  const bodyHash = await hashBody(request.body);
  const headers = addHeaders(request.headers, keys, context, bodyHash);
  // The scheme wants host, content-type and every x-acs-* header signed.
  const own = Object.keys(headers).filter((name) => name === "content-type" || name.startsWith("x-acs-"));
  const signedHeaders = ["host", ...own].sort();
  const values = { ...headers, host: url.host };
  const query = decodeQuery(url.search);
  const canonical = acs3.canonicalRequest({
    method,
    path: url.pathname,
    query,
    headers: values,
    signedHeaders,
    bodyHash,
  });
  const text = acs3.stringToSign(await sha256Hex(canonical));
  const hex = await acs3.signature(keys.accessKeySecret, text, hmacSha256Hex);
  headers.authorization = acs3.authorization(keys.accessKeyId, signedHeaders, hex);
  return { ...request, headers };
}

function hashBody(body: Body): ReturnType<typeof sha256Hex> {
  if (body !== undefined) return sha256Hex(body);
  emptyHash ??= sha256Hex("");
  return emptyHash;
}

function addHeaders(
  given: WireRequest["headers"],
  { accessKeyId, securityToken }: AlibabaRpcCredentials,
  { date, nonce }: SigningContext,
  bodyHash: string,
): Record<string, string> {
  const headers = omitHeaders(given, reserved);
  headers["x-acs-date"] = `${date.toISOString().slice(0, 19)}Z`;
  headers["x-acs-signature-nonce"] = nonce();
  headers["x-acs-content-sha256"] = bodyHash;
  if (securityToken === undefined) return headers;
  headers["x-acs-security-token"] = securityToken;
  headers["x-acs-accesskey-id"] = accessKeyId;
  return headers;
}

// The gateway falls back to XML where it cannot tell what the client accepts.
function readServiceError(body: unknown, headers: ResponseHeaders): ServiceError {
  const read = (name: string, other: string) =>
    typeof body === "string" ? readElement(body, name) : readText(body, name, other);
  const requestId =
    read("RequestId", "requestId") ?? headers.get("x-acs-request-id") ?? headers.get("x-request-id") ?? undefined;
  return { code: read("Code", "code"), message: read("Message", "message"), requestId };
}

/** Alibaba Cloud's RPC style: parameters in the query, ACS3-HMAC-SHA256 signatures, `{ Code, Message, RequestId }` errors. */
export const alibabaRpc: Protocol<AlibabaRpcCredentials> = {
  id: "alibaba-rpc",
  headers: { accept: "application/json" },
  credentials: [["accessKeyId", "accessKeySecret"]],
  sign,
  readServiceError,
  fixes: {
    414: 'the parameters are too long for a query; createAlibabaRpc("form") of @facsimile/runtime/alibaba-rpc-binding sends them in a body',
  },
  // Measured on the vendor's SDK: milliseconds.
  readRetryAfter: (headers) => Number(/^\d+$/.exec(headers.get("x-acs-retry-after") ?? "")) || undefined,
};

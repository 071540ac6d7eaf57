import { hmacSha256Hex, sha256Hex } from "#platform";
import { omitHeaders, readText } from "../sending/index.ts";
import { sdk } from "../signing/index.ts";
import {
  decodeQuery,
  isStructured,
  type Protocol,
  type ResponseHeaders,
  type ServiceError,
  type SigningContext,
  type WireRequest,
} from "../wire/index.ts";

/** An access key pair, with the token if the pair is temporary. */
export interface HuaweiRestKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly securityToken?: string | undefined;
}

/** An access key pair, which signs requests, or an IAM token, which is sent along. */
export type HuaweiRestCredentials = HuaweiRestKeys | { readonly token: string };

const contentHash = "x-sdk-content-sha256";

const reserved = new Set(["authorization", "host", "x-auth-token", contentHash, "x-sdk-date", "x-security-token"]);

// Proxies rewrite these; the vendor's SDK leaves them unsigned too.
const unsigned = ["accept", "content-length", "user-agent"];

// The one value of that header that is not a hash: the body is not signed.
const unsignedPayload = "UNSIGNED-PAYLOAD";

async function sign(
  request: WireRequest,
  credentials: HuaweiRestCredentials,
  context: SigningContext,
): Promise<WireRequest> {
  const { method, url, body } = request;
  const headers = omitHeaders(request.headers, reserved);
  if (isToken(credentials)) {
    headers["x-auth-token"] = credentials.token;
    return { ...request, headers };
  }
  const date = context.date.toISOString().replace(/[-:]|\.\d+/g, "");
  const isUnsigned = request.headers[contentHash] === unsignedPayload;
  addHeaders(headers, credentials, context);
  headers["x-sdk-date"] = date;
  if (isUnsigned) headers[contentHash] = unsignedPayload;
  const signedHeaders = ["host", ...Object.keys(headers)].filter((name) => !unsigned.includes(name)).sort();
  const values = { ...headers, host: url.host };
  const query = decodeQuery(url.search);
  const bodyHash = isUnsigned ? unsignedPayload : await sha256Hex(body ?? "");
  const canonical = sdk.canonicalRequest({
    method,
    path: url.pathname,
    query,
    headers: values,
    signedHeaders,
    bodyHash,
  });
  const text = sdk.stringToSign(date, await sha256Hex(canonical));
  const hex = await sdk.signature(credentials.secretAccessKey, text, hmacSha256Hex);
  headers.authorization = sdk.authorization(credentials.accessKeyId, signedHeaders, hex);
  return { ...request, headers };
}

function isToken(credentials: HuaweiRestCredentials): credentials is { readonly token: string } {
  return "token" in credentials && credentials.token !== undefined;
}

// The call's own project wins over the client's.
function addHeaders(
  headers: Record<string, string>,
  { securityToken }: HuaweiRestKeys,
  { projectId, domainId }: SigningContext,
): void {
  if (securityToken !== undefined) headers["x-security-token"] = securityToken;
  if (projectId !== undefined) headers["x-project-id"] ??= projectId;
  if (domainId !== undefined) headers["x-domain-id"] ??= domainId;
}

function readServiceError(body: unknown, headers: ResponseHeaders): ServiceError {
  const nested = isStructured(body) ? body.error : undefined;
  return {
    code: readText(nested, "code", "Code") ?? readText(body, "error_code", "errorCode"),
    message: readText(nested, "message", "Message") ?? readText(body, "error_msg", "errorMsg", "message", "error"),
    requestId: readText(body, "request_id", "requestId") ?? headers.get("x-request-id") ?? undefined,
  };
}

/** Huawei Cloud's REST style: SDK-HMAC-SHA256 signatures or IAM tokens; nested `error` or flat `error_code` errors. */
export const huaweiRest: Protocol<HuaweiRestCredentials> = {
  id: "huawei-rest",
  headers: { accept: "application/json", "content-type": "application/json" },
  credentials: [["accessKeyId", "secretAccessKey"], ["token"]],
  sign,
  isUndated: isToken,
  readServiceError,
};

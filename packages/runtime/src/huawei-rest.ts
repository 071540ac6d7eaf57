import { hmacSha256Hex, sha256Hex } from "#crypto";
import { readText } from "./answer.ts";
import { decodeQuery } from "./encoding.ts";
import { isStructured } from "./json.ts";
import type { Fault, Protocol, SigningContext, Unsigned } from "./protocol.ts";
import { authorization, canonicalRequest, signature, stringToSign } from "./signing/sdk-hmac-sha256.ts";

/** An access key pair, with the token if the pair is temporary. */
export interface HuaweiRestKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly securityToken?: string;
}

/** An access key pair, which signs requests, or an IAM token, which is sent along. */
export type HuaweiRestCredentials = HuaweiRestKeys | { readonly token: string };

const reserved = ["authorization", "host", "x-auth-token", "x-sdk-content-sha256", "x-sdk-date", "x-security-token"];

// Proxies rewrite these; the vendor's SDK leaves them unsigned too.
const unsigned = ["accept", "content-length", "user-agent"];

async function sign(request: Unsigned, credentials: HuaweiRestCredentials, context: SigningContext): Promise<Headers> {
  const headers = new Headers(request.headers);
  for (const name of reserved) headers.delete(name);
  if (isToken(credentials)) headers.set("x-auth-token", credentials.token);
  else await signWithKeys({ ...request, headers }, credentials, context);
  return headers;
}

function isToken(credentials: HuaweiRestCredentials): credentials is { readonly token: string } {
  return "token" in credentials && credentials.token !== undefined;
}

async function signWithKeys(request: Unsigned, keys: HuaweiRestKeys, context: SigningContext): Promise<void> {
  const { method, url, headers, body } = request;
  const date = context.date.toISOString().replace(/[-:]|\.\d+/g, "");
  headers.set("x-sdk-date", date);
  if (keys.securityToken !== undefined) headers.set("x-security-token", keys.securityToken);
  if (context.projectId !== undefined && !headers.has("x-project-id")) headers.set("x-project-id", context.projectId);
  const signedHeaders = ["host", ...headers.keys()].filter((name) => !unsigned.includes(name)).sort();
  const values = { ...Object.fromEntries(headers), host: url.host };
  const query = decodeQuery(url.search);
  const bodyHash = await sha256Hex(body);
  const canonical = canonicalRequest({ method, path: url.pathname, query, headers: values, signedHeaders, bodyHash });
  const text = stringToSign(date, await sha256Hex(canonical));
  const hex = await signature(keys.secretAccessKey, text, hmacSha256Hex);
  headers.set("authorization", authorization(keys.accessKeyId, signedHeaders, hex));
}

function readFault(body: unknown, headers: Headers): Fault {
  const nested = isStructured(body) ? body.error : undefined;
  return {
    code: readText(nested, "code") ?? readText(body, "error_code"),
    message: readText(nested, "message") ?? readText(body, "error_msg"),
    requestId: readText(body, "request_id") ?? headers.get("x-request-id") ?? undefined,
  };
}

/** Huawei Cloud's REST style: SDK-HMAC-SHA256 signatures or IAM tokens; nested `error` or flat `error_code` errors. */
export const huaweiRest: Protocol<HuaweiRestCredentials> = {
  id: "huawei-rest",
  headers: { accept: "application/json", "content-type": "application/json" },
  credentials: [["accessKeyId", "secretAccessKey"], ["token"]],
  sign,
  readFault,
};

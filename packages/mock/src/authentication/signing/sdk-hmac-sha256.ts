import type { CanonicalRequest } from "@facsimile/checks";
import { hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { canonicalRequest, signature, stringToSign } from "@facsimile/runtime/signing/sdk-hmac-sha256";
import type { RequestViolation } from "../../responding/refusal.ts";
import { hashBody } from "../body-hash.ts";
import { isSameSecret } from "../constant-time.ts";
import type { PresentedSignature } from "../presented-credentials.ts";
import { toCanonical, toParts } from "../signature-mismatch.ts";
import { compactTime, incomplete, pickHeaders, readAuthorization, readDate } from "./authorization.ts";

// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html
const unsignedPayload = "UNSIGNED-PAYLOAD";

/** Reads the signature of an SDK-HMAC-SHA256 request, or says what it lacks. */
export function readSdkSignature(request: CanonicalRequest): PresentedSignature | RequestViolation {
  const { method, path, query, headers, body } = request;
  const parts = readAuthorization(headers.authorization ?? "", "SDK-HMAC-SHA256", "Access");
  if ("kind" in parts) return parts;
  const { signedHeaders } = parts;
  const needed = ["x-sdk-date", ...(headers["x-security-token"] === undefined ? [] : ["x-security-token"])];
  const unsigned = needed.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0) return incomplete(`${unsigned.join(" and ")} must be signed`);
  // No operation has a path that cannot be decoded, so there is nothing to sign for.
  if (!isDecodable(path)) return { kind: "unknown-operation" };
  const ownHash = hashBody(request);
  const picked = pickHeaders(headers, signedHeaders);
  const bodyHash = picked["x-sdk-content-sha256"] || ownHash;
  const canonical = canonicalRequest({ method, path, query, headers: picked, signedHeaders, bodyHash });
  const date = headers["x-sdk-date"] ?? "";
  const securityToken = headers["x-security-token"];
  return {
    accessKeyId: parts.accessKeyId,
    date: readDate(date, compactTime),
    ...(securityToken !== undefined && { securityToken }),
    hasOwnBody: bodyHash === unsignedPayload || isSameSecret(bodyHash, ownHash),
    parts: toParts(canonical),
    sent: { query, body },
    toStringToSign: (signed) => stringToSign(date, sha256Hex(toCanonical(signed))),
    signature: parts.signature,
    sign: (secret, text) => signature(secret, text, hmacSha256Hex),
  };
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path).isWellFormed();
  } catch {
    return false;
  }
}

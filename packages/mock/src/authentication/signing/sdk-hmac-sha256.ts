import { type CanonicalRequest, remember } from "@facsimile/checks";
import { hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { canonicalRequest, signature, stringToSign } from "@facsimile/runtime/signing/sdk-hmac-sha256";
import type { RequestViolation } from "../../contract/index.ts";
import type { PresentedSignature } from "../presented-credentials.ts";
import { toCanonical, toParts } from "../signature-mismatch.ts";
import { compileAuthorization, hashBody, incomplete, readCompactTime } from "./authorization.ts";

// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html
const unsignedPayload = "UNSIGNED-PAYLOAD";

const read = compileAuthorization("SDK-HMAC-SHA256", "Access");

/** Reads the signature of an SDK-HMAC-SHA256 request, or says what it lacks. */
export function readSdkSignature(request: CanonicalRequest): PresentedSignature | RequestViolation {
  const { method, path, query, headers, body } = request;
  const authorization = read(headers.authorization ?? "");
  if ("kind" in authorization) return authorization;
  const { accessKeyId, signedHeaders, signature: given } = authorization;
  const needed = ["x-sdk-date", ...(headers["x-security-token"] === undefined ? [] : ["x-security-token"])];
  const unsigned = needed.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0) return incomplete(`${unsigned.join(" and ")} must be signed`);
  // No operation has a path that cannot be decoded, so there is nothing to sign for.
  if (!isDecodable(path)) return { kind: "unknown-operation" };
  const ownHash = hashBody(request);
  const hashHeader = "x-sdk-content-sha256";
  const bodyHash = (signedHeaders.includes(hashHeader) && headers[hashHeader]) || ownHash;
  const canonical = canonicalRequest({ method, path, query, headers, signedHeaders, bodyHash });
  const date = headers["x-sdk-date"] ?? "";
  const securityToken = headers["x-security-token"];
  return {
    accessKeyId,
    date: readCompactTime(date),
    securityToken,
    hasOwnBody: bodyHash === unsignedPayload || bodyHash === ownHash,
    stringToSign: stringToSign(date, sha256Hex(canonical)),
    readParts: () => toParts(canonical),
    sent: { query, body },
    toStringToSign: (signed) => stringToSign(date, sha256Hex(toCanonical(signed))),
    signature: given,
    sign: (secret, text) => signature(secret, text, hmacSha256Hex),
  };
}

const isDecodable = remember((path) => {
  try {
    return decodeURIComponent(path).isWellFormed();
  } catch {
    return false;
  }
});

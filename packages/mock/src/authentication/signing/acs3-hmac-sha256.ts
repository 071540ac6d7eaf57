import type { CanonicalRequest } from "@facsimile/checks";
import { hmacSha256Hex, sha256Hex } from "@facsimile/runtime/hashes";
import { canonicalRequest, signature, stringToSign } from "@facsimile/runtime/signing/acs3-hmac-sha256";
import type { RequestViolation } from "../../contract/index.ts";
import type { PresentedSignature } from "../presented-credentials.ts";
import { toCanonical, toParts } from "../signature-mismatch.ts";
import { compileAuthorization, hashBody, incomplete, readIsoTime } from "./authorization.ts";

const read = compileAuthorization("ACS3-HMAC-SHA256", "Credential");

const needed = ["host", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce"];

/** Reads the signature of an ACS3 request, or says what it lacks. */
export function readAcs3Signature(request: CanonicalRequest): PresentedSignature | RequestViolation {
  const { method, path, query, headers, body } = request;
  const authorization = read(headers.authorization ?? "");
  if ("kind" in authorization) return authorization;
  const { accessKeyId, signedHeaders, signature: given } = authorization;
  const unsigned = needed.filter((name) => !signedHeaders.includes(name));
  for (const name in headers) if (isOwn(name) && !signedHeaders.includes(name)) unsigned.push(name);
  if (unsigned.length > 0) return incomplete(`${[...new Set(unsigned)].join(" and ")} must be sent and signed`);
  const bodyHash = headers["x-acs-content-sha256"] ?? "";
  const canonical = canonicalRequest({ method, path, query, headers, signedHeaders, bodyHash });
  const securityToken = headers["x-acs-security-token"];
  return {
    accessKeyId,
    date: readIsoTime(headers["x-acs-date"] ?? ""),
    nonce: headers["x-acs-signature-nonce"] ?? "",
    securityToken,
    hasOwnBody: bodyHash === hashBody(request),
    stringToSign: stringToSign(sha256Hex(canonical)),
    readParts: () => toParts(canonical),
    sent: { query, body },
    toStringToSign: (signed) => stringToSign(sha256Hex(toCanonical(signed))),
    signature: given,
    sign: (secret, text) => signature(secret, text, hmacSha256Hex),
    otherSign: ["& was put behind the secret", (secret, text) => signature(`${secret}&`, text, hmacSha256Hex)],
  };
}

function isOwn(name: string): boolean {
  return name === "content-type" || name.startsWith("x-acs-");
}

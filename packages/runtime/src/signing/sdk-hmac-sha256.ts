// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html
import { percentEncode } from "../wire/index.ts";
import { type CanonicalInput, joinCanonical } from "./canonical.ts";

export { type CanonicalInput, canonicalQuery } from "./canonical.ts";

const scheme = "SDK-HMAC-SHA256";

/** First stage: the request as text; its path always ends with a slash. */
export function canonicalRequest(input: CanonicalInput): string {
  const path = /^[\w.~/-]*$/.test(input.path)
    ? input.path
    : input.path.split("/").map(decodeURIComponent).map(percentEncode).join("/");
  return joinCanonical(input, path.replace(/\/?$/, "/"));
}

/** Second stage, from X-Sdk-Date (`YYYYMMDDTHHMMSSZ`) and the SHA-256 of the first in hex. */
export function stringToSign(date: string, canonicalRequestHash: string): string {
  return `${scheme}\n${date}\n${canonicalRequestHash}`;
}

/** Third stage in hex: `hmacSha256Hex` decides whether it comes at once or as a promise. */
export function signature<Hex extends string | Promise<string>>(
  secretAccessKey: string,
  text: string,
  hmacSha256Hex: (key: string, data: string) => Hex,
): Hex {
  return hmacSha256Hex(secretAccessKey, text);
}

/** Fourth stage: the value of the Authorization header. */
export function authorization(accessKeyId: string, signedHeaders: readonly string[], signatureHex: string): string {
  return `${scheme} Access=${accessKeyId}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signatureHex}`;
}

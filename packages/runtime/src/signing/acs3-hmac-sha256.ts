// https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
import { type CanonicalInput, joinCanonical } from "./canonical.ts";

export { type CanonicalInput, canonicalQuery } from "./canonical.ts";

const scheme = "ACS3-HMAC-SHA256";

/** First stage: the request as text. */
export function canonicalRequest(input: CanonicalInput): string {
  return joinCanonical(input, input.path);
}

/** Second stage, from the SHA-256 of the first in hex. */
export function stringToSign(canonicalRequestHash: string): string {
  return `${scheme}\n${canonicalRequestHash}`;
}

/** Third stage in hex: `hmacSha256Hex` decides whether it comes at once or as a promise. */
export function signature<Hex extends string | Promise<string>>(
  accessKeySecret: string,
  text: string,
  hmacSha256Hex: (key: string, data: string) => Hex,
): Hex {
  return hmacSha256Hex(accessKeySecret, text);
}

/** Fourth stage: the value of the Authorization header. */
export function authorization(accessKeyId: string, signedHeaders: readonly string[], signatureHex: string): string {
  return `${scheme} Credential=${accessKeyId},SignedHeaders=${signedHeaders.join(";")},Signature=${signatureHex}`;
}

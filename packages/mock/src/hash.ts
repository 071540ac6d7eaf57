import { createHmac, hash, timingSafeEqual } from "node:crypto";

/** SHA-256 of a text in lower-case hex. */
export function sha256Hex(text: string): string {
  return hash("sha256", text);
}

/** HMAC-SHA-256 of a text in lower-case hex. */
export function hmacSha256Hex(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** HMAC-SHA-1 of a text in Base64. */
export function hmacSha1Base64(key: string, text: string): string {
  return createHmac("sha1", key).update(text).digest("base64");
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

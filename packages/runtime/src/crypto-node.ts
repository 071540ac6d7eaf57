import * as crypto from "node:crypto";

// Not in Node before 20.12, nor in every other runtime that has node:crypto.
const hash: typeof crypto.hash | undefined = crypto.hash;

// Making a key costs as much as signing with it.
const keys = new Map<string, crypto.KeyObject>();
const keyLimit = 16;

/** SHA-256 of a text (UTF-8) or bytes, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash ? hash("sha256", data, "hex") : crypto.createHash("sha256").update(data).digest("hex");
}

/** HMAC-SHA-256 of a text under a text key (both UTF-8), in lower-case hex. */
export function hmacSha256Hex(key: string, data: string): string {
  return crypto.createHmac("sha256", readKey(key)).update(data).digest("hex");
}

/** HMAC-SHA-1 of a text under a text key (both UTF-8), in Base64. */
export function hmacSha1Base64(key: string, data: string): string {
  return crypto.createHmac("sha1", readKey(key)).update(data).digest("base64");
}

function readKey(text: string): crypto.KeyObject {
  const cached = keys.get(text);
  if (cached) return cached;
  const [oldest] = keys.keys();
  if (keys.size >= keyLimit && oldest !== undefined) keys.delete(oldest);
  const key = crypto.createSecretKey(text, "utf8");
  keys.set(text, key);
  return key;
}

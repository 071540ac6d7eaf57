import type { KeyObject } from "node:crypto";

type Crypto = typeof import("node:crypto");

// Loaded at the first signature: it takes as long as the rest of the import.
let loaded: Crypto | undefined;

function loadCrypto(): Crypto {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}

// Making a key costs as much as signing with it.
const keys = new Map<string, KeyObject>();
const keyLimit = 16;

/** SHA-256 of a text (UTF-8) or bytes, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  const { createHash, hash } = loadCrypto();
  // Not every runtime that has node:crypto has this, which takes half the time.
  return hash ? hash("sha256", data, "hex") : createHash("sha256").update(data).digest("hex");
}

/** HMAC-SHA-256 of a text under a text key (both UTF-8), in lower-case hex. */
export function hmacSha256Hex(key: string, data: string): string {
  return loadCrypto().createHmac("sha256", readKey(key)).update(data).digest("hex");
}

/** HMAC-SHA-1 of a text under a text key (both UTF-8), in Base64. */
export function hmacSha1Base64(key: string, data: string): string {
  return loadCrypto().createHmac("sha1", readKey(key)).update(data).digest("base64");
}

function readKey(text: string): KeyObject {
  const cached = keys.get(text);
  if (cached) return cached;
  const [oldest] = keys.keys();
  if (keys.size >= keyLimit && oldest !== undefined) keys.delete(oldest);
  const key = loadCrypto().createSecretKey(text, "utf8");
  keys.set(text, key);
  return key;
}

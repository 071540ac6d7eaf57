type Crypto = typeof import("node:crypto");

// Loaded at the first signature: it takes as long as the rest of the import.
let loaded: Crypto | undefined;

function loadCrypto(): Crypto {
  loaded ??= findCrypto();
  return loaded;
}

function findCrypto(): Crypto {
  if (process.getBuiltinModule) return process.getBuiltinModule("node:crypto");
  const { node } = process.versions;
  throw new Error(`@facsimile/runtime needs Node 20.19 or newer, and this is ${node}. Fix: run it with a newer Node`);
}

/** SHA-256 of a text (UTF-8) or bytes, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  const { createHash, hash } = loadCrypto();
  // Not every runtime that has node:crypto has this, which takes half the time.
  return hash ? hash("sha256", data, "hex") : createHash("sha256").update(data).digest("hex");
}

/** HMAC-SHA-256 of a text under a text key (both UTF-8), in lower-case hex. */
export function hmacSha256Hex(key: string, data: string): string {
  return hmac("sha256", key, data, "hex");
}

/** HMAC-SHA-1 of a text under a text key (both UTF-8), in Base64. */
export function hmacSha1Base64(key: string, data: string): string {
  return hmac("sha1", key, data, "base64");
}

function hmac(algorithm: "sha1" | "sha256", key: string, data: string, encoding: "hex" | "base64"): string {
  return loadCrypto().createHmac(algorithm, key).update(data).digest(encoding);
}

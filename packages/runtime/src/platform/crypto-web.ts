const encoder = new TextEncoder();

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

// Importing a key costs as much as signing with it.
const keys = new Map<string, Promise<Key>>();
const keyLimit = 16;

/** SHA-256 of a text (UTF-8) or bytes, in lower-case hex. */
export async function sha256Hex(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await crypto.subtle.digest("SHA-256", typeof data === "string" ? encoder.encode(data) : data));
}

/** HMAC-SHA-256 of a text under a text key (both UTF-8), in lower-case hex. */
export async function hmacSha256Hex(key: string, data: string): Promise<string> {
  return toHex(await sign("SHA-256", key, data));
}

/** HMAC-SHA-1 of a text under a text key (both UTF-8), in Base64. */
export async function hmacSha1Base64(key: string, data: string): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await sign("SHA-1", key, data))));
}

async function sign(hash: string, key: string, data: string): Promise<ArrayBuffer> {
  return crypto.subtle.sign("HMAC", await importKey(hash, key), encoder.encode(data));
}

function importKey(hash: string, text: string): Promise<Key> {
  const name = hash + text;
  const cached = keys.get(name);
  if (cached) return cached;
  const [oldest] = keys.keys();
  if (keys.size === keyLimit) keys.delete(oldest as string);
  const key = crypto.subtle.importKey("raw", encoder.encode(text), { name: "HMAC", hash }, false, ["sign"]);
  keys.set(name, key);
  return key;
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

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
  return toHex(await crypto.subtle.sign("HMAC", await importKey(key), encoder.encode(data)));
}

function importKey(text: string): Promise<Key> {
  const cached = keys.get(text);
  if (cached) return cached;
  const [oldest] = keys.keys();
  if (keys.size >= keyLimit && oldest !== undefined) keys.delete(oldest);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", encoder.encode(text), algorithm, false, ["sign"]);
  keys.set(text, key);
  return key;
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

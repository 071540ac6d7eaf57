import { sha256Hex } from "@facsimile/runtime/hashes";

/** Remembers a nonce; false if it was there already. */
export type TakeNonce = (nonce: string) => boolean;

/** A memory of the last nonces; older ones are forgotten, so that it cannot grow without end. */
export function createNonceMemory(limit = 65_536): TakeNonce {
  const seen = new Set<string>();
  return (nonce) => {
    // Of one length, however long the nonce is.
    const hash = sha256Hex(nonce);
    if (seen.has(hash)) return false;
    seen.add(hash);
    if (seen.size > limit) forgetOldest(seen);
    return true;
  };
}

function forgetOldest(seen: Set<string>): void {
  const [oldest] = seen;
  if (oldest !== undefined) seen.delete(oldest);
}

/** Remembers a nonce; false if it was there already. */
export type TakeNonce = (nonce: string) => boolean;

/** A memory of the last nonces; older ones are forgotten, so that it cannot grow without end. */
export function createNonceMemory(limit = 65_536): TakeNonce {
  const seen = new Set<string>();
  return (nonce) => {
    if (seen.has(nonce)) return false;
    seen.add(nonce);
    if (seen.size > limit) forgetOldest(seen);
    return true;
  };
}

function forgetOldest(seen: Set<string>): void {
  const [oldest] = seen;
  if (oldest !== undefined) seen.delete(oldest);
}

/** Remembers a nonce; false if it was there already. */
export type TakeNonce = (nonce: string) => boolean;

/** A memory of the last nonces; older ones are forgotten, so that it cannot grow without end. */
export function createNonceMemory(limit = 65_536): TakeNonce {
  const seen = new Set<string>();
  return (nonce) => {
    if (seen.has(nonce)) return false;
    const [oldest] = seen;
    if (seen.size >= limit && oldest !== undefined) seen.delete(oldest);
    seen.add(nonce);
    return true;
  };
}

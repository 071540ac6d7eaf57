import { sha256Hex } from "@facsimile/runtime/hashes";

/** Remembers a nonce; false if it was there already. */
export type TakeNonce = (nonce: string) => boolean;

// Longer ones are remembered by their hash, so that the memory cannot grow with them.
const longest = 128;

/** A memory of the last nonces; older ones are forgotten, so that it cannot grow without end. */
export function createNonceMemory(limit = 65_536): TakeNonce {
  const seen = new Set<string>();
  // Each place is used again. To ask the set for its oldest entry takes as long as the entries that were deleted are many.
  const places: string[] = [];
  let count = 0;
  return (nonce) => {
    const kept = nonce.length > longest ? sha256Hex(nonce) : nonce;
    if (seen.has(kept)) return false;
    const place = count++ % limit;
    seen.delete(places[place] ?? "");
    places[place] = kept;
    seen.add(kept);
    return true;
  };
}

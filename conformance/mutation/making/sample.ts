/** Some of a list, always the same for a seed, in the order of the list. */
export function drawSample<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = createRandom(seed);
  const drawn = all.map((each, at) => ({ each, at, rank: random() })).sort((a, b) => a.rank - b.rank);
  return drawn
    .slice(0, size)
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

// Mulberry32: small, and good enough to draw with.
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const count = 8;

/** Cuts a body into the chunks in which a slow one comes; an empty body has one. */
export function cutInChunks(bytes: Buffer): Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  const starts = Array.from({ length: Math.max(1, Math.ceil(bytes.length / size)) }, (_, index) => index * size);
  return starts.map((start) => bytes.subarray(start, start + size));
}

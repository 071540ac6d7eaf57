/** Reads text of UTF-8 or, where a byte order mark says so, of UTF-16, as Windows tools write it; the mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  const mark = [...bytes.subarray(0, 2)].join(" ");
  const encoding = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

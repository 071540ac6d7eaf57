import { promisify } from "node:util";
import zlib from "node:zlib";
import { longestResponse, tooLong } from "./transport.ts";

type Decode = (bytes: Buffer) => Promise<Buffer>;

/** Codings that are asked for where the caller asks for none, as `fetch` does it. */
export const acceptedCodings = "gzip, deflate, br";

const { zstdDecompress } = zlib as { zstdDecompress?: typeof zlib.zstdDecompress };
const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
const limit = { maxOutputLength: longestResponse };
// What breaks off is decoded as far as it goes, as `fetch` does it: JSON that was cut is recognised as such.
const lenient = { ...limit, finishFlush: Z_SYNC_FLUSH };
const [gunzip, inflate, inflateRaw, brotliDecompress] = [
  promisify(zlib.gunzip),
  promisify(zlib.inflate),
  promisify(zlib.inflateRaw),
  promisify(zlib.brotliDecompress),
];

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ["gzip", (bytes) => gunzip(bytes, lenient)],
  ["x-gzip", (bytes) => gunzip(bytes, lenient)],
  // Some servers leave out the header of zlib, whose first byte ends with 8.
  ["deflate", (bytes) => ((bytes[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(bytes, lenient)],
  ["br", (bytes) => brotliDecompress(bytes, { ...limit, finishFlush: BROTLI_OPERATION_FLUSH })],
  // Not in Node 20.
  ...(zstdDecompress ? ([["zstd", (bytes) => promisify(zstdDecompress)(bytes, limit)]] as [string, Decode][]) : []),
]);

/** Removes the codings of a body, the last one first. With an unknown coding it stays as it came, as with `fetch`. */
export async function decodeContent(bytes: Buffer, codings: string): Promise<Buffer> {
  const names = codings.toLowerCase().split(/\s*,\s*/);
  // Each one may make a body a thousand times longer.
  if (names.length > 5) throw new Error(`The response has ${names.length} content codings, more than 5.`);
  const steps = names.map((name) => decoders.get(name));
  let decoded = bytes;
  if (steps.includes(undefined) || bytes.length === 0) return bytes;
  try {
    for (const decode of steps.reverse()) decoded = (await decode?.(decoded)) ?? decoded;
  } catch (error) {
    throw (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? new Error(tooLong) : error;
  }
  return decoded;
}

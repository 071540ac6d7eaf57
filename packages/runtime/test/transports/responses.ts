import type http from "node:http";
import zlib from "node:zlib";

/** What a copy came to, and a read of the same. */
export interface Outcome {
  readonly copy: string;
  readonly read: string;
}

/** The body of a success. */
export const json = '{"RequestId":"R","SnapshotIds":["sp-2"]}';
export const data: Outcome = { copy: `data ${json}`, read: `data ${json}` };
export const lost = { copy: "OutcomeUnknown", read: "sent: maybe" };
const cut = { copy: "OutcomeUnknown", read: "no code (200) after 3" };

export type Respond = http.RequestListener;
/** Responds with a body in a coding. */
export const coded =
  (coding: string, bytes: Uint8Array | string, status = 200): Respond =>
  (_, response) =>
    response.writeHead(status, { "content-encoding": coding }).end(bytes);
const raw =
  (text: string): Respond =>
  ({ socket }) =>
    socket.end(text);

const gzipped = zlib.gzipSync(json);
const changed = Buffer.from(gzipped);
changed.writeUInt8(changed.readUInt8(changed.length - 6) ^ 1, changed.length - 6);
const sixTimes = Array.from({ length: 6 }).reduce<Buffer>((bytes) => zlib.gzipSync(bytes), Buffer.from(json));
const throttled = zlib.gzipSync('{"Code":"Throttling.User","Message":"m","RequestId":"R"}');
const ok = `HTTP/1.1 200 OK\r\nContent-Length: ${json.length}\r\n\r\n${json}`;

const long = Buffer.alloc(64 * 2 ** 20 + 1, "a");
/** Bodies of a few kilobytes that are longer than any response may be. */
export const bombs = {
  gzip: zlib.gzipSync(long, { level: 1 }),
  deflate: zlib.deflateSync(long, { level: 1 }),
  br: zlib.brotliCompressSync(long, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

/** What a server does, and what comes of it whatever carries the call. */
export const rows: [string, Respond, Outcome][] = [
  ["gzip", coded("gzip", gzipped), data],
  ["gzip by its older name", coded("x-gzip", gzipped), data],
  ["a coding in upper case", coded("GZIP", gzipped), data],
  [
    "gzip of two members",
    coded("gzip", Buffer.concat([json.slice(0, 9), json.slice(9)].map((part) => zlib.gzipSync(part)))),
    data,
  ],
  ["deflate", coded("deflate", zlib.deflateSync(json)), data],
  ["deflate without the header of zlib", coded("deflate", zlib.deflateRawSync(json)), data],
  ["br", coded("br", zlib.brotliCompressSync(json)), data],
  ["br within gzip", coded("br, gzip", zlib.gzipSync(zlib.brotliCompressSync(json))), data],
  ["zstd", coded("zstd", zlib.zstdCompressSync(json)), data],
  ["zstd within br", coded("zstd, br", zlib.brotliCompressSync(zlib.zstdCompressSync(json))), data],
  ["zstd that breaks off", coded("zstd", zlib.zstdCompressSync(json).subarray(0, -8)), lost],
  ["what is not zstd", coded("zstd", json), lost],
  ["a byte order mark within gzip", coded("gzip", zlib.gzipSync(`\uFEFF${json}`)), data],
  [
    "an error in gzip",
    coded("gzip", throttled, 400),
    { copy: "Throttling.User (400) after 3", read: "Throttling.User (400) after 3" },
  ],
  ["gzip that breaks off", coded("gzip", gzipped.subarray(0, -20)), cut],
  ["deflate that breaks off", coded("deflate", zlib.deflateSync(json).subarray(0, -12)), cut],
  ["br that breaks off", coded("br", zlib.brotliCompressSync(json).subarray(0, -12)), cut],
  ["gzip without its checksum", coded("gzip", gzipped.subarray(0, -8)), data],
  ["gzip with another checksum", coded("gzip", changed), lost],
  ["gzip with more behind it", coded("gzip", Buffer.concat([gzipped, Buffer.from("more")])), lost],
  ["what is not gzip", coded("gzip", json), lost],
  ["what is not br", coded("br", json), lost],
  ["an unknown coding of plain text", coded("identity", json), data],
  ["an unknown coding", coded("x-unknown", "\u0001\u0002"), cut],
  ["an unknown coding beside gzip", coded("gzip, x-unknown", gzipped), cut],
  ["more codings than five", coded("gzip, gzip, gzip, gzip, gzip, gzip", sixTimes), lost],
  ["an empty body in gzip", coded("gzip", ""), cut],
  [
    "204 with a coding",
    (_, response) => response.writeHead(204, { "content-encoding": "gzip" }).end(),
    { copy: "OutcomeUnknown", read: "no code (204) after 3" },
  ],
  [
    "304 with a coding and the length that a body would have",
    raw("HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n"),
    { copy: "OutcomeUnknown", read: "no code (304) after 1" },
  ],
  [
    "102 and 103 first",
    (_, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: "</a>; rel=preload" });
      response.end(json);
    },
    data,
  ],
  ["a response and the end of the connection at once", raw(ok), data],
  ["a response that the end of the connection ends", raw(`HTTP/1.1 200 OK\r\n\r\n${json}`), data],
  [
    "a refusal without a body, and the end of the connection at once",
    raw("HTTP/1.1 403 Forbidden\r\n\r\n"),
    { copy: "no code (403) after 1", read: "no code (403) after 1" },
  ],
  ["a reset", ({ socket }) => socket.resetAndDestroy(), lost],
  ["the end of the connection", ({ socket }) => socket.end(), lost],
  ["what is not HTTP", raw("no\r\n\r\n"), lost],
  ["a header that no response may have", raw(`HTTP/1.1 200 OK\r\nx a: b\r\n\r\n${json}`), lost],
  ["a change of the protocol", raw("HTTP/1.1 101 No\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"), lost],
  ["a status that HTTP does not have", raw("HTTP/1.1 099 No\r\nContent-Length: 2\r\n\r\n{}"), lost],
  ["a body that breaks off", raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}"), lost],
  ["chunks that break off", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"), lost],
  [
    "a redirect",
    (_, response) => response.writeHead(307, { location: "/" }).end(),
    { copy: "OutcomeUnknown", read: "no code (307) after 1" },
  ],
];

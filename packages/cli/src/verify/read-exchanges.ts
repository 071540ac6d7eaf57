import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Duplex, pipeline } from "node:stream";
import type { Exchange } from "@facsimile/checks/verify";
import pick from "stream-json/filters/pick.js";
import parser from "stream-json/parser.js";
import streamArray from "stream-json/streamers/stream-array.js";
import { Failure } from "../failure.ts";

type Pair = [name: string, value: string];
type Json = Readonly<Record<string, unknown>>;

/**
 * Reads recorded traffic in chunks: HAR, the journal of a mock, or NDJSON of `recordTo`. Throws a Failure for what is none of
 * these, is cut, or cannot be read.
 */
export async function* readExchanges(file: string): AsyncGenerator<{ exchange: Exchange; seen: string }> {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new Failure(`${file} is not a file`, "name a HAR, NDJSON or journal file");
  let count = 0;
  try {
    for await (const entry of /\.(ndjson|jsonl)$/.test(file) ? readLines(file) : readEntries(file)) {
      count++;
      const exchange = toExchange(entry as Json);
      if (exchange) yield { exchange, seen: `${file} entry ${count}` };
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const after = count > 0 ? ` after entry ${count}` : "";
    throw new Failure(
      `${file} is not valid JSON${after}: ${firstLine(error)}`,
      "record it again, or name a HAR, NDJSON or journal file",
    );
  }
  if (count === 0)
    throw new Failure(`${file} has no exchanges`, "name a HAR, NDJSON or journal file with at least one");
}

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split("\n")[0];

async function* readLines(file: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const text = line.replace(/^\uFEFF/, "").trim();
    if (text) yield JSON.parse(text);
  }
}

async function* readEntries(file: string): AsyncGenerator<unknown> {
  const text = createReadStream(file, { highWaterMark: 1 << 15 });
  const isList = (await readStart(file)) === "[";
  const steps = [
    parser.asStream({ streamValues: false }),
    ...(isList ? [] : [pick.asStream({ filter: /^(?:log\.)?entries\b/ })]),
    streamArray.asStream(),
  ];
  // An error of any step ends the last one, and so the reading of it.
  const all = [text, dropMark, ...steps] as unknown as [Duplex, Duplex];
  const stream: unknown = pipeline(all, () => {});
  for await (const { value } of stream as AsyncIterable<{ value: unknown }>) yield value;
}

async function readStart(file: string): Promise<string | undefined> {
  for await (const chunk of createReadStream(file, { encoding: "utf8", end: 63 }))
    return /[^\s\uFEFF]/.exec(String(chunk))?.[0];
  return undefined;
}

// A byte order mark may stand in front.
async function* dropMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}

// Entries that hold no request, such as those of a page that was read from a cache, are skipped.
function toExchange({ request, response }: Json): Exchange | undefined {
  if (typeof request !== "object" || request === null) return undefined;
  const { method, headers, postData, body, form } = request as Json;
  const url = readUrl(request as Json);
  if (typeof method !== "string" || typeof url !== "string" || !URL.canParse(url, "http://recorded")) return undefined;
  return {
    method,
    url,
    headers: readHeaders(headers),
    body:
      form === undefined ? readBody(postData as Json | undefined, body) : String(new URLSearchParams(form as Pair[])),
    response: readResponse(response as Json | undefined),
  };
}

// The journal of a mock has path and query apart.
function readUrl({ url, path, query }: Json): unknown {
  return typeof path === "string" && Array.isArray(query) ? `${path}?${new URLSearchParams(query as Pair[])}` : url;
}

function readHeaders(headers: unknown): Record<string, string> {
  const pairs = Array.isArray(headers)
    ? headers.map(({ name, value }: Json) => [String(name), String(value)] as const)
    : Object.entries((headers ?? {}) as Json).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(
    pairs.filter(([name]) => !name.startsWith(":")).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function readBody(postData: Json | undefined, body: unknown): string {
  if (typeof body === "string") return body;
  if (body !== undefined && body !== null) return JSON.stringify(body);
  if (typeof postData?.text === "string") return postData.text;
  const params = (postData?.params ?? []) as readonly Json[];
  return String(new URLSearchParams(params.map(({ name, value }): Pair => [String(name), String(value)])));
}

function readResponse(response: Json | undefined): Exchange["response"] {
  const status = Number(response?.status);
  // 0 is a request that a page gave up, or a connection that was reset.
  if (!response || !(status >= 100)) return undefined;
  const { content, body } = response as { content?: Json; body?: unknown };
  if (typeof body === "string") return { status, body };
  if (body !== undefined) return { status, body: JSON.stringify(body) };
  if (typeof content?.text !== "string") return { status, body: undefined };
  const isBase64 = content.encoding === "base64";
  return { status, body: isBase64 ? Buffer.from(content.text, "base64").toString() : content.text };
}

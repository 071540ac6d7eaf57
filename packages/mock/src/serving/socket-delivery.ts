import type { ServerResponse } from "node:http";
import { setImmediate as afterReading } from "node:timers/promises";
import type { Sleep } from "@facsimile/runtime";
import type { MockResponse } from "../contract/index.ts";
import { cutInChunks } from "./chunks.ts";

/** Sends a response, and does to its connection what a fault asks for. Rejects if the client leaves meanwhile. */
export async function deliver(response: MockResponse, outgoing: ServerResponse, sleep: Sleep): Promise<void> {
  const { body, delivery } = response;
  if (!delivery) {
    // Requests that came together are responded to together: to wake a client takes as long as to handle a call.
    await afterReading();
    writeHead(response, Buffer.byteLength(body), outgoing).end(body);
    return;
  }
  const { delay, cut, spread } = delivery;
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  if (delay !== undefined) await sleep(delay, gone.signal);
  if (cut === "unanswered") return void outgoing.socket?.resetAndDestroy();
  const bytes = Buffer.from(body);
  writeHead(response, bytes.length, outgoing);
  if (cut === "halfway") cutHalfway(outgoing, bytes);
  else await sendChunks(outgoing, spread === undefined ? [bytes] : cutInChunks(bytes), spread, sleep, gone.signal);
}

// A list, which Node writes as it is.
function writeHead({ status, headers }: MockResponse, length: number, outgoing: ServerResponse): ServerResponse {
  const lines: (string | number)[] = status === 204 ? [] : ["content-length", length];
  for (const name in headers) lines.push(name, headers[name] ?? "");
  return outgoing.writeHead(status, lines as string[]);
}

async function sendChunks(
  outgoing: ServerResponse,
  chunks: readonly Buffer[],
  spread: number | undefined,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<void> {
  for (const chunk of chunks) {
    if (spread !== undefined) await sleep(spread / chunks.length, signal);
    outgoing.write(chunk);
  }
  outgoing.end();
}

// What was written has to leave this machine first: a reset drops what has not.
function cutHalfway(outgoing: ServerResponse, bytes: Buffer): void {
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () =>
    setImmediate(() => outgoing.socket?.resetAndDestroy()),
  );
}

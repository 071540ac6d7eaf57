import type { ServerResponse } from "node:http";
import type { Sleep } from "@facsimile/runtime";
import type { MockAnswer } from "./answer.ts";
import { cutInPieces } from "./pieces.ts";

/** Sends an answer, and does to its connection what a fault asks for. Ends early if the client leaves. */
export async function deliver(answer: MockAnswer, response: ServerResponse, sleep: Sleep): Promise<void> {
  const { status, headers, body, delivery: { delay, cut, spread } = {} } = answer;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  if (delay !== undefined) await sleep(delay, gone.signal);
  if (cut === "unanswered") return void response.socket?.resetAndDestroy();
  const bytes = Buffer.from(body);
  response.writeHead(status, status === 204 ? headers : { ...headers, "content-length": bytes.length });
  if (cut === "halfway") return cutHalfway(response, bytes);
  if (spread === undefined) return void response.end(bytes);
  const pieces = cutInPieces(bytes);
  for (const piece of pieces) {
    await sleep(spread / pieces.length, gone.signal);
    response.write(piece);
  }
  response.end();
}

// What was written has to leave this machine first: a reset drops what has not.
function cutHalfway(response: ServerResponse, bytes: Buffer): void {
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () =>
    setImmediate(() => response.socket?.resetAndDestroy()),
  );
}

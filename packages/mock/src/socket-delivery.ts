import type { ServerResponse } from "node:http";
import type { Sleep } from "@facsimile/runtime";
import type { MockAnswer } from "./answer.ts";
import { cutInPieces } from "./pieces.ts";

/** Sends an answer, and does to its connection what a fault asks for. Rejects if the client leaves meanwhile. */
export async function deliver(answer: MockAnswer, response: ServerResponse, sleep: Sleep): Promise<void> {
  const { body, delivery } = answer;
  if (!delivery) {
    writeHead(answer, Buffer.byteLength(body), response).end(body);
    return;
  }
  const { delay, cut, spread } = delivery;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  if (delay !== undefined) await sleep(delay, gone.signal);
  if (cut === "unanswered") return void response.socket?.resetAndDestroy();
  const bytes = Buffer.from(body);
  writeHead(answer, bytes.length, response);
  if (cut === "halfway") cutHalfway(response, bytes);
  else await sendPieces(response, spread === undefined ? [bytes] : cutInPieces(bytes), spread, sleep, gone.signal);
}

function writeHead({ status, headers }: MockAnswer, length: number, response: ServerResponse): ServerResponse {
  return response.writeHead(status, status === 204 ? headers : { ...headers, "content-length": length });
}

async function sendPieces(
  response: ServerResponse,
  pieces: readonly Buffer[],
  spread: number | undefined,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<void> {
  for (const piece of pieces) {
    if (spread !== undefined) await sleep(spread / pieces.length, signal);
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

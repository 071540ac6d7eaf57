import type { Sleep } from "@facsimile/runtime";
import type { MockResponse } from "../contract/index.ts";
import { cutInChunks } from "./chunks.ts";

/** Turns a response into what `fetch` gives, or rejects as `fetch` does where a fault resets the connection. */
export async function toResponse(response: MockResponse, sleep: Sleep, signal: AbortSignal): Promise<Response> {
  const { status, headers, body, delivery: { delay, cut, spread } = {} } = response;
  if (delay !== undefined) await sleep(delay, signal);
  if (cut === "unanswered") throw new TypeError("fetch failed", { cause: resetError() });
  const bytes = Buffer.from(body);
  if (cut === "halfway") return new Response(streamHalf(bytes), { status, headers: withLength(headers, bytes) });
  if (spread !== undefined) return new Response(streamSlowly(bytes, spread, sleep, signal), { status, headers });
  // Some statuses may not have a body, not even an empty one.
  return new Response(body === "" ? null : body, { status, headers });
}

function streamHalf(bytes: Buffer): ReadableStream {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      // An error at once would take back what was sent before.
      if (isSent) controller.error(new TypeError("terminated", { cause: resetError() }));
      else controller.enqueue(new Uint8Array(bytes.subarray(0, Math.floor(bytes.length / 2))));
      isSent = true;
    },
  });
}

function streamSlowly(bytes: Buffer, spread: number, sleep: Sleep, signal: AbortSignal): ReadableStream {
  const chunks = cutInChunks(bytes);
  const pause = spread / chunks.length;
  return new ReadableStream({
    async pull(controller) {
      await sleep(pause, signal);
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(new Uint8Array(chunk));
      if (chunks.length === 0) controller.close();
    },
  });
}

function withLength(headers: MockResponse["headers"], bytes: Buffer): Record<string, string> {
  return { ...headers, "content-length": String(bytes.length) };
}

function resetError(): Error {
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
}

import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Signed, signRequests } from "../load/index.ts";

const timeout = 30_000;

/** Sends requests to a server that is starting until it returns 200; resolves to the milliseconds since the call. */
export async function waitForResponse(port: number, call: Signed): Promise<number> {
  const start = performance.now();
  const [request = Buffer.alloc(0)] = await signRequests([call], 1);
  while (performance.now() - start < timeout) {
    const status = await ask(port, request);
    if (status === "200") return performance.now() - start;
    if (status !== undefined) throw new Error(`port ${port} returned ${status} for ${call.sample}`);
    await pause(2);
  }
  throw new Error(`port ${port} did not respond within ${timeout} ms`);
}

/** The status of a response; undefined if nothing listens yet. */
function ask(port: number, request: Buffer): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const socket = connect(port, "127.0.0.1", () => void socket.write(request));
  socket.once("data", (chunk) => resolve(chunk.toString("latin1", 9, 12)));
  socket.once("error", () => resolve(undefined)).once("data", () => socket.destroy());
  return promise;
}

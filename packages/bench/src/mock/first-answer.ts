import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Signed, signRequests } from "../signed-requests.ts";

const patience = 30_000;

/** Asks a server that is just starting until it answers 200; resolves to the milliseconds since the call. */
export async function firstAnswer(port: number, call: Signed): Promise<number> {
  const start = performance.now();
  const [request = Buffer.alloc(0)] = await signRequests([call], 1);
  while (performance.now() - start < patience) {
    const status = await ask(port, request);
    if (status === "200") return performance.now() - start;
    if (status !== undefined) throw new Error(`port ${port} answers ${status} to ${call.subject}`);
    await pause(2);
  }
  throw new Error(`port ${port} did not answer within ${patience} ms`);
}

/** The status of an answer; nothing if nobody listens yet. */
function ask(port: number, request: Buffer): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const socket = connect(port, "127.0.0.1", () => void socket.write(request));
  socket.once("data", (chunk) => resolve(chunk.toString("latin1", 9, 12)));
  socket.once("error", () => resolve(undefined)).once("data", () => socket.destroy());
  return promise;
}

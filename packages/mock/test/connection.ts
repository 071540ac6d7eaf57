import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";

/** What came back over a connection, and the code of the error that ended it, if one did. */
export interface Received {
  readonly text: string;
  readonly error: string | undefined;
}

/** Writes bytes, in chunks if there are several, and reads until the connection ends. `halfClose` says that no more will come, `apart` that each chunk is read before the next one comes. */
export async function talk(
  url: string,
  bytes: string | Uint8Array | readonly (string | Uint8Array)[],
  { halfClose = false, apart = false } = {},
): Promise<Received> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let error: string | undefined;
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", (reason: NodeJS.ErrnoException) => {
    error = reason.code;
  });
  socket.on("end", () => socket.end());
  for (const chunk of typeof bytes === "string" || bytes instanceof Uint8Array ? [bytes] : bytes) {
    await new Promise((resolve) => socket.write(chunk, resolve));
    // On one machine what was written can be read in the next turn.
    for (let turn = 0; apart && turn < 3; turn++) await setImmediate();
  }
  if (halfClose) socket.end();
  await closed;
  return { text: Buffer.concat(chunks).toString(), error };
}

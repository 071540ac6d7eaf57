import { connect } from "node:net";

/** What came back over a connection, and the code of the error that ended it, if one did. */
export interface Received {
  readonly text: string;
  readonly error: string | undefined;
}

/** Writes bytes, in pieces if there are several, and reads until the connection ends. `halfClose` says that no more will come. */
export async function talk(
  url: string,
  bytes: string | Uint8Array | readonly (string | Uint8Array)[],
  { halfClose = false } = {},
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
  for (const piece of typeof bytes === "string" || bytes instanceof Uint8Array ? [bytes] : bytes) socket.write(piece);
  if (halfClose) socket.end();
  await closed;
  return { text: Buffer.concat(chunks).toString(), error };
}

import { connect, type Socket } from "node:net";

/** Connects to a port of this machine. */
export async function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect({ port, host: "127.0.0.1", noDelay: true }, resolve).once("error", reject);
  await promise;
  // From here on the end of the connection says it all.
  return socket.off("error", reject).on("error", () => socket.destroy());
}

/** Sends one request and resolves to the status of its response once that has come whole; rejects if the connection ends before. */
export function sendRaw(socket: Socket, request: Buffer): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = "";
  const end = () => reject(new Error(`the connection ended after ${JSON.stringify(text.slice(0, 80))}`));
  const take = (chunk: Buffer) => {
    text += chunk.toString("latin1");
    if (!isWhole(text)) return;
    socket.off("data", take).off("close", end);
    resolve(text.slice(9, 12));
  };
  socket.on("data", take).on("close", end).write(request);
  return promise;
}

function isWhole(text: string): boolean {
  const at = text.indexOf("\r\n\r\n");
  if (at < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return length === undefined ? text.endsWith("\r\n0\r\n\r\n") : text.length >= at + 4 + Number(length);
}

import http from "node:http";
import https from "node:https";
import net from "node:net";
import { afterEach } from "vitest";
import { createCertificate } from "../certificate.ts";

/** Of every server over TLS. */
export const certificate = createCertificate();

const open: net.Server[] = [];
const sockets: net.Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of open.splice(0)) server.close();
});

/** The port of a server that is closed after the test. */
export async function listen(server: net.Server): Promise<number> {
  open.push(server);
  server.on("connection", (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as net.AddressInfo).port;
}

/** A port where nothing listens: it was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = net.createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resets the connection beneath a socket, which TLS sockets themselves cannot. */
export function reset({ remotePort }: net.Socket): void {
  sockets.find((socket) => socket.remotePort === remotePort)?.resetAndDestroy();
}

/** The origin of a server. */
export async function serve(respond: http.RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(http.createServer(respond))}`;
}

/** The origin of a server over TLS. */
export async function serveSafely(respond: http.RequestListener): Promise<string> {
  return `https://127.0.0.1:${await listen(https.createServer(certificate, respond))}`;
}

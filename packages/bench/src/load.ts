import { connect, type Socket } from "node:net";
import { type Signed, signRequests } from "./signed-requests.ts";
import { quantile } from "./summary.ts";
import { serveWorker } from "./worker.ts";

/** Makes signed requests, or sends those that were made. */
export type Order =
  | { readonly make: readonly Signed[]; readonly count: number }
  | { readonly port: number; readonly count: number; readonly connections: number };

/** What sending found: times in milliseconds, and how many answers of each status. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

// The process that sends: plain sockets, one request at a time on each, so that the sender is never the slower side.
await serveWorker<object, Order>(async () => {
  let requests: readonly Buffer[] = [];
  return async (order) => {
    if ("make" in order) {
      requests = await signRequests(order.make, order.count);
      return {};
    }
    const { port, count, connections } = order;
    return send(requests.slice(0, count), port, connections);
  };
});

async function send(requests: readonly Buffer[], port: number, connections: number): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  const start = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sent = performance.now();
        const status = await exchange(socket, request);
        times.push(performance.now() - sent);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), statuses };
}

async function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect({ port, host: "127.0.0.1", noDelay: true }, resolve).once("error", reject);
  await promise;
  return socket.off("error", reject);
}

/** Sends one request and resolves to the status of its answer once that has come whole. */
function exchange(socket: Socket, request: Buffer): Promise<string> {
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

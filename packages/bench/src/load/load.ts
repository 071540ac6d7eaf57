import { quantile } from "../report/index.ts";
import { serveWorker } from "../workers/index.ts";
import { open, sendRaw } from "./send-raw.ts";
import { type Signed, signRequests } from "./signed-requests.ts";

/** Makes signed requests, or sends those that were made. */
export type Order =
  | { readonly make: readonly Signed[]; readonly count: number }
  | { readonly port: number; readonly count: number; readonly connections: number };

/** What sending found: times in milliseconds, and how many responses of each status. */
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
        const status = await sendRaw(socket, request);
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

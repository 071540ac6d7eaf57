import type { Socket } from "node:net";
import { open, sendRaw } from "../load/index.ts";
import { serveWorker } from "../workers/index.ts";
import { type Mixed, mixRequests, type Seen } from "./mix.ts";
import { type Tally, tallyRequests } from "./tally.ts";

const connections = 8;

// What faults look like from outside; which call they befell, only the mock knows.
const faultStatuses: readonly Seen[] = [400, 429, 500, 502, 503, "lost"];

// The process that sends a mix to a port, and opens a connection anew when one was cut.
await serveWorker<{ port: number }, { count: number }>(async ({ port }) => {
  return async ({ count }) => {
    const requests = await mixRequests(count);
    const shares = Array.from({ length: connections }, (_, at) =>
      requests.filter((_, index) => index % connections === at),
    );
    const tallies = await Promise.all(shares.map((share) => sendShare(port, share)));
    const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
    return { responded: sum("responded"), lost: sum("lost"), unexplained: sum("unexplained") };
  };
});

async function sendShare(port: number, requests: readonly Mixed[]): Promise<Tally> {
  let socket: Socket | undefined;
  const tally = await tallyRequests(requests, async ({ bytes }) => {
    socket ??= await open(port);
    const seen = await sendRaw(socket, bytes).then(Number, (): Seen => "lost");
    if (seen === "lost") socket = undefined;
    return { seen, faulty: faultStatuses.includes(seen) };
  });
  socket?.destroy();
  return tally;
}

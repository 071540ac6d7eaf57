import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serveWorker } from "../workers/index.ts";

// A server that only responds: the floor of every comparison over loopback.
await serveWorker<{ response: object }, object>(async ({ response }) => {
  const body = JSON.stringify(response);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  let connections = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    request.resume().on("end", () => response.writeHead(200, headers).end(body));
  });
  server.on("connection", () => connections++);
  // As long as a run, so that no connection ends between two batches.
  server.keepAliveTimeout = 600_000;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return async () => ({ port, connections, requests });
});

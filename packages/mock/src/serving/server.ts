import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Sleep } from "@facsimile/runtime";
import { type MockResponse, problemResponse } from "../contract/index.ts";
import { maximumBody, readBody, type SentBody } from "../wire/index.ts";
import { refuseHeaders, refuseTunnel, respondToMalformed } from "./malformed-http.ts";
import { deliver } from "./socket-delivery.ts";
import { readTarget } from "./target.ts";

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Ends at once; connections in use are cut. */
  close(): Promise<void>;
}

/** Responds to a request whose body has been read. */
export type Handler = (request: IncomingMessage, body: SentBody) => Promise<MockResponse>;

/** How long a server waits. */
export interface Timeouts {
  /** Milliseconds for all headers to arrive; 30 000 by default. */
  readonly headers?: number;
  /** Milliseconds for the whole request to arrive; 60 000 by default. */
  readonly request?: number;
  /** How latency and slow bodies wait. */
  readonly sleep?: Sleep;
}

/** Serves on a port, 0 for a free one. Rejects with Node's error if the port cannot be had. */
export async function startServer(
  handler: Handler,
  port: number,
  host: string,
  timeouts: Timeouts = {},
): Promise<RunningServer> {
  const { headers = 30_000, request = 60_000, sleep = sleepOnTimers } = timeouts;
  const limits = {
    maxHeaderSize,
    // As fetch has them: of two, none is quietly left out.
    joinDuplicateHeaders: true,
    headersTimeout: Math.min(headers, request),
    requestTimeout: request,
    connectionsCheckingInterval: Math.min(1_000, headers, request),
    keepAliveTimeout,
  };
  const server = createServer(limits, (incoming, response) => void serve(handler, incoming, response, sleep));
  server.on("clientError", respondToMalformed);
  server.on("connect", (_request, socket) => refuseTunnel(socket));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject).listen(port, host, resolve);
  await promise;
  const address = server.address() as AddressInfo;
  return { url: urlOf(address), close: () => closeServer(server) };
}

// As long as gateways keep a connection. Node's five seconds are over when a debugger lets the client go on, whose next copy would be lost.
const keepAliveTimeout = 75_000;

// Above what address and headers may have together, so that it can be seen which of them is too long.
const maxHeaderSize = 32 * 1024;

const sleepOnTimers: Sleep = (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal });

async function serve(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  sleep: Sleep,
): Promise<void> {
  try {
    const body = isEmpty(request) ? noBody : await receiveBody(request);
    const given = refuseHeaders(request.rawHeaders) ?? readTarget(request) ?? (await handler(request, body));
    await deliver(given, response, sleep);
  } catch (error) {
    // The handler of malformed HTTP has responded to half a request, and a client that is gone has ended the wait.
    const isOver = !request.complete || response.headersSent || response.destroyed;
    if (!isOver) await deliver(failure(error), response, sleep);
  }
}

function failure(error: unknown): MockResponse {
  return problemResponse(500, "The mock failed", error instanceof Error ? error.message : String(error));
}

// A body that is too large is read to its end, or the client would never see the response; only its first part is kept.
function receiveBody(request: IncomingMessage): Promise<SentBody> {
  const { promise, resolve, reject } = Promise.withResolvers<SentBody>();
  const chunks: Buffer[] = [];
  let bodyLength = 0;
  request.on("data", (chunk: Buffer) => {
    if (bodyLength <= maximumBody) chunks.push(chunk);
    bodyLength += chunk.length;
  });
  request.on("end", () => {
    const [first = Buffer.alloc(0), ...rest] = chunks;
    resolve({ ...readBody(rest.length > 0 ? Buffer.concat(chunks) : first), bodyLength });
  });
  request.on("error", reject).on("close", () => request.complete || reject(new Error("the request ended early")));
  return promise;
}

const noBody: SentBody = { body: "", bodyLength: 0 };

// Most calls have none, and to wait for its end takes as long as a step.
function isEmpty({ headers }: IncomingMessage): boolean {
  return (headers["content-length"] ?? "0") === "0" && headers["transfer-encoding"] === undefined;
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}

function urlOf({ address, family, port }: AddressInfo): string {
  // What stands for every address of this machine is an address only to those who listen.
  const reached = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  return `http://${family === "IPv6" ? `[${reached}]` : reached}:${port}`;
}
